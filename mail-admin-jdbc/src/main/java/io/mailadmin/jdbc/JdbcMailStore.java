package io.mailadmin.jdbc;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.store.Defect;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Keeps mail-admin's rows in a relational database: PostgreSQL 15 or later, MariaDB 10.11 or later,
 * MySQL 8 or later, H2 2.4 or later. Thread-safe; it holds no rows and no connections, so any number of them may use one database.
 *
 * <p>A store of {@link #create} owns each transaction: a writing unit of work runs READ COMMITTED on a connection of its own and
 * is run again, up to five times in all, if it collides with others; then it is {@link io.mailadmin.error.BusyException}. On
 * PostgreSQL and H2 a connection is not asked for its isolation if the one before came READ COMMITTED; one that does not
 * collides more often. A reading unit of work runs its statements one by one.
 *
 * <p>A store of {@code joining} does the same while the connection is in auto-commit. With auto-commit off, the connection is in a
 * transaction of the host's, which it joins: it neither commits, rolls back nor closes, changes no isolation and no setting.
 * Each unit of work, a reading one too, runs under a savepoint, so that nothing is left of one that is refused or fails, even if
 * the host goes on and commits. None is run again: a collision is {@link io.mailadmin.error.BusyException} at once, and the host
 * must roll back and run its transaction again; so it is if the organization has changed since a transaction with
 * a snapshot (REPEATABLE READ, SERIALIZABLE) began to read. If {@link io.mailadmin.error.MailAdminException#transactionLost()},
 * the database has undone the host's transaction. The organization stays locked for other writers until the host ends its
 * transaction, so it should be short; on MariaDB it should be READ COMMITTED, for REPEATABLE READ locks the gaps between rows and
 * so lets organizations collide that never meet otherwise. A joined unit of work costs two statements more; one that writes
 * costs four on MariaDB, to lock before the snapshot begins and to compare with it, and four on PostgreSQL, to leave
 * {@code lock_timeout} as it was.
 *
 * <p>H2 does not force a commit to the disk, so a loss of power may cost the last ones: it is for trying and for tests.
 */
public final class JdbcMailStore implements MailStore {

    static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private final Supplier<UnitsOfWork> unitsOfWork;
    private final Supplier<UnitsOfWork> apart;

    private JdbcMailStore(Supplier<UnitsOfWork> unitsOfWork, Supplier<UnitsOfWork> apart) {
        this.unitsOfWork = unitsOfWork;
        this.apart = apart;
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
        Connections connections = Connections.inAutoCommit(InvalidInputException.required(dataSource, "dataSource"));
        UnitsOfWork unitsOfWork = UnitsOfWork.open(connections, OwnTransactions::new, lockWait);
        return new JdbcMailStore(() -> unitsOfWork, () -> unitsOfWork);
    }

    /**
     * A store that works in the transaction of the host's to which the connections of {@code dataSource} belong at the time of a
     * call, such as those of Spring's {@code TransactionAwareDataSourceProxy} or of a pool that takes part in JTA. Outside of
     * one they must be in auto-commit, as now.
     *
     * @throws io.mailadmin.error.StorageException as {@link #create} does; also if called within a transaction
     */
    public static JdbcMailStore joining(DataSource dataSource) {
        return joining(dataSource, LOCK_WAIT);
    }

    static JdbcMailStore joining(DataSource dataSource, Duration lockWait) {
        Connections connections = Connections.ofHost(InvalidInputException.required(dataSource, "dataSource"));
        connections.requireAutoCommit();
        UnitsOfWork unitsOfWork = UnitsOfWork.open(connections, HostTransactions::new, lockWait);
        return new JdbcMailStore(() -> unitsOfWork, () -> unitsOfWork);
    }

    /**
     * The same, but sign-ins, refusals and what else is written to the access log are committed at once on connections of
     * {@code ownDataSource}, so that they remain when the host rolls back. Without it they share the fate of the host's transaction.
     *
     * @param ownDataSource the same database as in {@link #create}; a thread needs one of its connections besides the host's
     * @throws io.mailadmin.error.StorageException as {@link #create} does; also if called within a transaction
     */
    public static JdbcMailStore joining(DataSource dataSource, DataSource ownDataSource) {
        Supplier<UnitsOfWork> apart =
                create(InvalidInputException.required(ownDataSource, "ownDataSource")).unitsOfWork;
        return new JdbcMailStore(joining(dataSource).unitsOfWork, apart);
    }

    /**
     * A store that works on the connection that the host hands over in each call. The database is looked at by the first call,
     * which throws what {@link #create} does if the database is not fit for use.
     */
    public static JdbcMailStore joining(ConnectionSource source) {
        return joining(source, LOCK_WAIT);
    }

    static JdbcMailStore joining(ConnectionSource source, Duration lockWait) {
        Connections connections = Connections.ofHost(InvalidInputException.required(source, "source"));
        FirstUse<UnitsOfWork> unitsOfWork =
                new FirstUse<>(() -> UnitsOfWork.open(connections, HostTransactions::new, lockWait));
        return new JdbcMailStore(unitsOfWork, unitsOfWork);
    }

    /**
     * The same, but sign-ins, refusals and what else is written to the access log are committed at once on connections of
     * {@code ownDataSource}; see {@link #joining(DataSource, DataSource)}.
     */
    public static JdbcMailStore joining(ConnectionSource source, DataSource ownDataSource) {
        Supplier<UnitsOfWork> apart =
                create(InvalidInputException.required(ownDataSource, "ownDataSource")).unitsOfWork;
        return new JdbcMailStore(joining(source).unitsOfWork, apart);
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        return unitsOfWork.get().read(InvalidInputException.required(work, "work"));
    }

    @Override
    public <T> T write(Function<StoreTransaction, T> work) {
        return unitsOfWork.get().write(InvalidInputException.required(work, "work"));
    }

    @Override
    public void lookAhead(Consumer<StoreReader> work) {
        unitsOfWork.get().lookAhead(InvalidInputException.required(work, "work"));
    }

    @Override
    public <T> T writeApart(Function<StoreTransaction, T> work) {
        return apart.get().write(InvalidInputException.required(work, "work"));
    }

    @Override
    public List<Defect> check() {
        return unitsOfWork.get().call(Checks::run);
    }
}
