package io.mailadmin.jdbc;

import io.mailadmin.store.StoreTransaction;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** One unit of work: the stores on its connection, until it ends. */
final class Session implements StoreTransaction, AutoCloseable {

    private final Handle handle;
    private final Dialect dialect;
    private final Duration lockWait;
    private final Thread owner = Thread.currentThread();
    private boolean ended;
    private boolean doomed;

    Session(Handle handle, Dialect dialect, Duration lockWait) {
        this.handle = handle;
        this.dialect = dialect;
        this.lockWait = lockWait;
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
    public JdbcAdministratorStore administrators() {
        return new JdbcAdministratorStore(this);
    }

    Query query(String sql) {
        return open().createQuery(sql);
    }

    Update update(String sql) {
        return open().createUpdate(sql);
    }

    /** Runs one update; false if it met a unique key, then it has written nothing. */
    boolean unlessTaken(Update update) {
        return dialect.unlessTaken(open(), update::execute);
    }

    /** What makes a SELECT take its row exclusively. */
    String forUpdate() {
        return dialect.forUpdate(lockWait);
    }

    /** A folded text as it is bound to columns named {@code ..._key}. */
    Object key(String text) {
        return dialect.key(text);
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
