package io.mailadmin.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** What {@link JdbcMailStore#joining} promises to a host, on one kind of database. */
abstract class HostTransactionContract {

    private HostDatabase host;

    /** A database with our schema and without rows. */
    abstract HostDatabase createHost();

    @BeforeEach
    final void openHost() {
        host = createHost();
    }

    @AfterEach
    final void nothingIsBroken() {
        host.isSound();
    }

    private HostDatabase host() {
        return host;
    }

    @Nested
    class WithSpring extends SpringHost {
        WithSpring() {
            super(HostTransactionContract.this::host);
        }
    }

    @Nested
    class WithJta extends JtaHost {
        WithJta() {
            super(HostTransactionContract.this::host);
        }
    }

    @Nested
    class WithConnections extends ConnectionHost {
        WithConnections() {
            super(HostTransactionContract.this::host);
        }
    }

    @Nested
    class WithPools extends PoolHost {
        WithPools() {
            super(HostTransactionContract.this::host);
        }
    }

    @Nested
    class WithSnapshots extends SnapshotHost {
        WithSnapshots() {
            super(HostTransactionContract.this::host);
        }
    }

    @Nested
    class WithDeadlocks extends DeadlockHost {
        WithDeadlocks() {
            super(HostTransactionContract.this::host);
        }
    }
}
