package io.mailadmin.examples.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection whose statements stay prepared, as is fastest. */
final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    /** What was read, so that nothing can be optimised away. */
    private long read;

    Statements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    int update(String sql, Object... values) throws SQLException {
        return prepare(sql, values).executeUpdate();
    }

    /** Adds a row to the batch that {@link PreparedStatement#executeBatch} sends. */
    PreparedStatement add(String sql, Object... values) throws SQLException {
        PreparedStatement batch = prepare(sql, values);
        batch.addBatch();
        return batch;
    }

    /** Reads every column of every row; how many rows there were. */
    int read(String sql, Object... values) throws SQLException {
        int rows = 0;
        try (ResultSet row = prepare(sql, values).executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                rows++;
                for (int i = 1; i <= columns; i++) {
                    read += String.valueOf(row.getObject(i)).length();
                }
            }
        }
        return rows;
    }

    /** The text in the first column of the first row. */
    String text(String sql, Object... values) throws SQLException {
        try (ResultSet row = prepare(sql, values).executeQuery()) {
            if (!row.next()) {
                throw new SQLException("Nothing found: " + sql);
            }
            return row.getString(1);
        }
    }

    /** Runs {@code work} in a transaction. */
    void transaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** What was read so far. */
    long amountRead() {
        return read;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Statements that belong together. */
    interface Work {
        void run() throws SQLException;
    }
}
