package io.mailadmin.examples.benchmark;

import io.mailadmin.password.Password;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** JDBC written by hand, on a table with the columns and indexes of mail_admin_user. */
abstract class HandWrittenClient implements Client {

    /** Rows that an import sends and commits together. */
    private static final int BATCH = 500;

    final Statements statements;
    final Sql sql;
    final DataSet data;
    private final HandWrittenReads reads;
    private final String table;

    HandWrittenClient(Connection connection, DataSet data, String table) {
        this.statements = new Statements(connection);
        this.sql = data.sql();
        this.data = data;
        this.table = table;
        this.reads = new HandWrittenReads(statements, sql, table);
    }

    @Override
    public final int get(SampleOrganization organization, String login) throws SQLException {
        return reads.get(organization, login);
    }

    @Override
    public final int find(SampleOrganization organization, Search search) throws SQLException {
        return reads.find(organization, search);
    }

    @Override
    public final int page(SampleOrganization organization, Place place) throws SQLException {
        return reads.page(organization, place, place == Place.THOUSANDTH ? data.thousandth(organization, reads) : "");
    }

    @Override
    public final int pageOfDivision(SampleOrganization organization) throws SQLException {
        return reads.pageOfDivision(organization);
    }

    @Override
    public final long export(SampleOrganization organization, OutputStream out) throws SQLException {
        long[] rows = {0};
        statements.transaction(() -> {
            PreparedStatement all = statements.prepare(
                    "select u.given_name, u.family_name, n.name, u.service_type, u.login, u.status from " + table
                            + " u join mail_admin_org_unit n on n.organization_id = u.organization_id and n.id = u.org_unit_id"
                            + " where u.organization_id = ? order by u.organization_id, u.login",
                    sql.id(organization.id()));
            all.setFetchSize(BATCH);
            try (ResultSet row = all.executeQuery()) {
                for (; row.next(); rows[0]++) {
                    write(row, out);
                }
            }
        });
        return rows[0];
    }

    /** Writes users numbered from {@code first} on, some hundreds in a transaction each. */
    final void inBatches(long first, int count, Batch batch) throws SQLException {
        for (int start = 0; start < count; start += BATCH) {
            long from = first + start;
            long to = first + Math.min(start + BATCH, count);
            statements.transaction(() -> batch.write(from, to));
        }
    }

    interface Batch {
        /** Writes the users from the number {@code from} to the one before {@code to}. */
        void write(long from, long to) throws SQLException;
    }

    @Override
    public final void close() throws SQLException {
        statements.close();
    }

    /** The typed password is hashed once, as whoever verifies it must do. */
    final void hash() {
        data.mailAdmin().hash(Password.valueOf(DataSet.PASSWORD));
    }

    /** The columns of a new user as all these tables have them. */
    final Object[] columns(SampleOrganization organization, SampleUser user, UUID id) {
        Timestamp now = Timestamp.from(Instant.now());
        return new Object[] {
            sql.id(organization.id()),
            sql.id(id),
            sql.id(organization.unitOf(user.number()).value()),
            user.serviceType(),
            user.givenName(),
            user.familyName(),
            sql.key(user.givenNameKey()),
            sql.key(user.familyNameKey()),
            sql.key(user.initials()),
            user.localPart() + "@" + organization.domain(),
            now,
            now
        };
    }

    private static void write(ResultSet row, OutputStream out) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.append(i == 1 ? "" : ",").append(row.getString(i));
        }
        try {
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
