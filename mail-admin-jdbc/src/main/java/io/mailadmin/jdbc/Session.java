package io.mailadmin.jdbc;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.StoreTransaction;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** One unit of work: the stores on its connection, until it ends. */
final class Session implements StoreTransaction, AutoCloseable {

    private static final String SAVEPOINT = "mail_admin_statement";

    private final Handle handle;
    private final Dialect dialect;
    private final Duration lockWait;
    private final boolean snapshotMayBeOld;
    private final Thread owner = Thread.currentThread();
    private final Map<OrganizationId, ContainsIndexState> containsIndexes = new HashMap<>();
    private boolean waitsLimited;
    private boolean ended;
    private boolean doomed;

    private Session(Handle handle, Dialect dialect, Duration lockWait, boolean snapshotMayBeOld) {
        this.handle = handle;
        this.dialect = dialect;
        this.lockWait = lockWait;
        this.snapshotMayBeOld = snapshotMayBeOld;
    }

    /** One in a transaction of our own, or in none. */
    static Session own(Handle handle, Dialect dialect, Duration lockWait) {
        return new Session(handle, dialect, lockWait, false);
    }

    /** One in a transaction of the host's, of any isolation. */
    static Session joined(Handle handle, Dialect dialect, Duration lockWait) {
        return new Session(handle, dialect, lockWait, dialect.locksReadLaterThanSnapshot());
    }

    @Override
    public JdbcOrganizationStore organizations() {
        return new JdbcOrganizationStore(this);
    }

    @Override
    public JdbcServiceTypeStore serviceTypes() {
        return new JdbcServiceTypeStore(this);
    }

    @Override
    public JdbcOrgUnitStore orgUnits() {
        return new JdbcOrgUnitStore(this);
    }

    @Override
    public JdbcUserStore users() {
        return new JdbcUserStore(this);
    }

    @Override
    public JdbcTrashStore trash() {
        return new JdbcTrashStore(this);
    }

    @Override
    public JdbcOrganizationTrashStore trashedOrganizations() {
        return new JdbcOrganizationTrashStore(this);
    }

    @Override
    public JdbcHeldAddressStore heldAddresses() {
        return new JdbcHeldAddressStore(this);
    }

    @Override
    public JdbcAdministratorStore administrators() {
        return new JdbcAdministratorStore(this);
    }

    @Override
    public JdbcAuditStore audit() {
        return new JdbcAuditStore(this);
    }

    @Override
    public JdbcSignInAttemptStore signInAttempts() {
        return new JdbcSignInAttemptStore(this);
    }

    /**
     * A SELECT with {@code :limit} written out. One that is bound might be large for all that PostgreSQL knows, so it would plan the
     * statement anew each time.
     */
    static String first(int limit, String sql) {
        return sql.replace(":limit", Integer.toString(limit));
    }

    Query query(String sql) {
        return open().createQuery(sql);
    }

    /** A SELECT that takes its row exclusively; its last clause must be WHERE. */
    Query queryForUpdate(String sql) {
        if (dialect.limitsWaitsOfConnection()) {
            limitWaits();
        }
        waitsLimited = true;
        return query(sql + dialect.forUpdate(lockWait));
    }

    Update update(String sql) {
        limitWaits();
        return open().createUpdate(dialect.limited(sql, lockWait));
    }

    /** One INSERT, UPDATE or DELETE for many sets of values, sent together. */
    PreparedBatch batch(String sql) {
        limitWaits();
        return open().prepareBatch(dialect.limited(sql, lockWait));
    }

    /** An INSERT for {@link #inserts}. */
    Update insertUnlessTaken(String sql) {
        return update(dialect.insertUnlessTaken(sql));
    }

    /** Runs one made by {@link #insertUnlessTaken}; false if it met a unique key, then it has written nothing. */
    boolean inserts(Update insert) {
        return unlessDuplicate(() -> insert.execute() > 0);
    }

    /** Runs one UPDATE; false if it met a unique key, then it has written nothing. */
    boolean updatesUnlessTaken(Update update) {
        if (!dialect.failureEndsTransaction()) {
            return unlessDuplicate(() -> update.execute() >= 0);
        }
        Savepoint savepoint = new Savepoint(open(), SAVEPOINT);
        savepoint.set();
        boolean done = unlessDuplicate(() -> update.execute() >= 0);
        if (!done) {
            savepoint.rollback();
        }
        savepoint.release();
        return done;
    }

    /** Whether a SELECT that takes no lock may read what was the latest before the last lock was taken. */
    boolean snapshotMayBeOld() {
        return snapshotMayBeOld;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A folded text as it is bound to columns named {@code ..._key}. */
    Object key(String text) {
        return dialect.key(text);
    }

    /** Remembers what the organization's row says of its contains index, since it was taken. */
    void remember(OrganizationId id, ContainsIndexState state) {
        containsIndexes.put(id, state);
    }

    /** Whether who changes users of the organization keeps its contains index up; what was not remembered is read. */
    boolean keepsContainsIndex(OrganizationId id) {
        return containsIndexes
                .computeIfAbsent(id, unknown -> ContainsIndexState.read(this, unknown))
                .isKept();
    }

    /** Lets nothing of this unit of work be kept. */
    void doom() {
        doomed = true;
    }

    boolean isDoomed() {
        return doomed;
    }

    @Override
    public void close() {
        ended = true;
    }

    private void limitWaits() {
        if (!waitsLimited) {
            waitsLimited = true;
            dialect.limitWaits(open(), lockWait);
        }
    }

    private boolean unlessDuplicate(BooleanSupplier statement) {
        try {
            return statement.getAsBoolean();
        } catch (JdbiException e) {
            if (Failures.sqlException(e).filter(dialect::isDuplicate).isPresent()) {
                return false;
            }
            throw e;
        }
    }

    private Handle open() {
        if (ended) {
            throw new IllegalStateException("This unit of work has ended: use its stores only inside the function");
        }
        if (owner != Thread.currentThread()) {
            throw new IllegalStateException("A unit of work belongs to the thread that runs it");
        }
        return handle;
    }
}
