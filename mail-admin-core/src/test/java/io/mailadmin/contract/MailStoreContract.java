package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.store.MailStore;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/**
 * Proves a store: extend it and give it fresh, empty stores. What a store must do is said in {@code io.mailadmin.store};
 * here it is tested. Up to 32 threads use the store at a time.
 *
 * <pre>{@code
 * class InMemoryMailStoreTest extends MailStoreContract {
 *     @Override
 *     protected MailStore createStore() {
 *         return new InMemoryMailStore();
 *     }
 * }
 * }</pre>
 */
public abstract class MailStoreContract {

    private MailStore store;

    /** A store without any rows; called before each test. */
    protected abstract MailStore createStore();

    /** Gives back what the store holds; called after each test. Does nothing unless overridden. */
    protected void closeStore(MailStore used) {}

    /** How long the created stores wait for a lock: 10 seconds, unless they can be told to wait less. */
    protected Duration lockWait() {
        return Duration.ofSeconds(10);
    }

    @BeforeEach
    final void openStore() {
        store = createStore();
    }

    @AfterEach
    final void storeIsSound() {
        try {
            assertThat(store.check()).isEmpty();
        } finally {
            closeStore(store);
        }
    }

    private MailStore store() {
        return store;
    }

    @Nested
    class ManyUsers extends ManyUsersContract {
        ManyUsers() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class UnitsOfWork extends UnitOfWorkContract {
        UnitsOfWork() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Organizations extends OrganizationContract {
        Organizations() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class ServiceTypes extends ServiceTypeContract {
        ServiceTypes() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class OrgUnits extends OrgUnitContract {
        OrgUnits() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Users extends UserContract {
        Users() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Trash extends TrashContract {
        Trash() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class HeldAddresses extends HeldAddressContract {
        HeldAddresses() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class OrganizationTrash extends OrganizationTrashContract {
        OrganizationTrash() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class SignIn extends SignInContract {
        SignIn() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Attempts extends SignInAttemptContract {
        Attempts() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Search extends SearchContract {
        Search() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class SearchOrder extends SearchOrderContract {
        SearchOrder() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Paging extends PagingContract {
        Paging() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Administrators extends AdministratorContract {
        Administrators() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Scopes extends ScopeContract {
        Scopes() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Counters extends CounterContract {
        Counters() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Audit extends AuditContract {
        Audit() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class AuditFeed extends AuditFeedContract {
        AuditFeed() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class AuditSearch extends AuditSearchContract {
        AuditSearch() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Races extends RaceContract {
        Races() {
            super(MailStoreContract.this::store);
        }
    }

    @Nested
    class Locks extends LockContract {
        Locks() {
            super(MailStoreContract.this::store, lockWait());
        }
    }
}
