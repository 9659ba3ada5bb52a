package io.mailadmin.jdbc;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.store.Defect;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps mail-admin's rows in a relational database: PostgreSQL 15 or later, MariaDB 10.11 or later,
 * H2 2.4 or later. Thread-safe; it holds no rows and no connections, so any number of them may use one database.
 *
 * <p>It owns each transaction: a writing unit of work runs READ COMMITTED on a connection of its own and is run again, up
 * to five times in all, if it collides with others; then it is {@link io.mailadmin.error.BusyException}. A reading one runs
 * its statements one by one.
 *
 * <p>H2 does not force a commit to the disk, so a loss of power may cost the last ones: it is for trying and for tests.
 */
public final class JdbcMailStore implements MailStore {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private final Connections connections;
    private final Dialect dialect;
    private final UnitsOfWork unitsOfWork;

    private JdbcMailStore(Connections connections, Dialect dialect, Duration lockWait) {
        this.connections = connections;
        this.dialect = dialect;
        this.unitsOfWork = new UnitsOfWork(connections, dialect, lockWait);
    }

    /**
     * A store in the database of {@code dataSource}, which must hand out connections in auto-commit, as pools do unless
     * told otherwise. Creates no tables; see {@link MailAdminSchema#migrate}.
     *
     * @throws io.mailadmin.error.StorageException if auto-commit is off, the database is unknown or too old, the tables are
     *     missing or differ from what this version needs, or the database does not answer
     */
    public static JdbcMailStore create(DataSource dataSource) {
        return create(dataSource, LOCK_WAIT);
    }

    static JdbcMailStore create(DataSource dataSource, Duration lockWait) {
        Connections connections = new Connections(InvalidInputException.required(dataSource, "dataSource"));
        Dialect dialect = connections.dialect();
        Migrator.of(connections, dialect).verify();
        return new JdbcMailStore(connections, dialect, lockWait);
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        return unitsOfWork.read(InvalidInputException.required(work, "work"));
    }

    @Override
    public <T> T write(Function<StoreTransaction, T> work) {
        return unitsOfWork.write(InvalidInputException.required(work, "work"));
    }

    @Override
    public List<Defect> check() {
        return Checks.run(connections, dialect);
    }
}
