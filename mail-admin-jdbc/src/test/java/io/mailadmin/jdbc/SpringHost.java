package io.mailadmin.jdbc;

import static io.mailadmin.jdbc.HostDatabase.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.StorageException;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.store.UserRow;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A host that lets Spring begin and end its transactions. */
abstract class SpringHost extends HostPart {

    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private JdbcMailStore store;
    private AdminSession admin;

    SpringHost(Supplier<HostDatabase> opened) {
        super(opened);
    }

    @BeforeEach
    void wire() {
        jdbc = new JdbcTemplate(host.pool());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(host.pool()));
        store = JdbcMailStore.joining(new TransactionAwareDataSourceProxy(host.pool()));
        admin = host.admin(store);
    }

    @Test
    void bothAreKeptWhenTheHostCommits() {
        transaction.executeWithoutResult(status -> {
            addCompany("Acme");
            admin.users().create(user("kim"));
        });
        host.holds(List.of("Acme"), List.of("kim"));
    }

    @Test
    void neitherIsKeptWhenTheHostRollsBack() {
        transaction.executeWithoutResult(status -> {
            addCompany("Acme");
            admin.users().create(user("kim"));
            status.setRollbackOnly();
        });
        host.holds(List.of(), List.of());
    }

    @Test
    void neitherIsKeptWhenTheHostPassesARefusalOn() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    addCompany("Acme");
                    admin.users().create(user("kim"));
                    admin.users().create(user("kim"));
                }))
                .isInstanceOf(DuplicateException.class);
        host.holds(List.of(), List.of());
    }

    @Test
    void nothingOfARefusedCallIsKeptWhenTheHostGoesOnAndCommits() {
        transaction.executeWithoutResult(status -> {
            addCompany("Acme");
            admin.users().create(user("kim"));
            refused(ErrorCode.LOGIN_TAKEN, () -> admin.users().create(user("kim")));
            refused(ErrorCode.DOMAIN_TAKEN, this::createOrganizationWithATakenDomain);
            admin.users().create(user("lee"));
        });
        host.holds(List.of("Acme"), List.of("kim", "lee"));
        assertThat(jdbc.queryForObject("select count(*) from mail_admin_organization", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void nothingOfAWorkThatWroteAndThenThrewIsKeptWhenTheHostGoesOnAndCommits() {
        Rows rows = new Rows(store);
        transaction.executeWithoutResult(status -> {
            addCompany("Acme");
            assertThatThrownBy(() -> rows.write(tx -> {
                        tx.users().insert(rows.organization, Rows.user("kim", rows.sales), null);
                        throw new IllegalArgumentException("of the work");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        });
        host.holds(List.of("Acme"), List.of());
        assertThat(jdbc.queryForObject("select count(*) from mail_admin_user where login like 'kim@%'", Integer.class))
                .isZero();
    }

    @Test
    void aStatementThatFailsSpoilsNothingElseOfTheHostsTransaction() {
        Rows rows = new Rows(store);
        transaction.executeWithoutResult(status -> {
            addCompany("Acme");
            UserRow tooLong = new UserRow(Rows.user("kim", rows.sales).user(), "k".repeat(20_000), "kim", "kim");
            assertThatThrownBy(() -> rows.write(tx -> tx.users().insert(rows.organization, tooLong, null)))
                    .isInstanceOfSatisfying(StorageException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
                        assertThat(e.transactionLost()).isFalse();
                    });
            admin.users().create(user("kim"));
        });
        host.holds(List.of("Acme"), List.of("kim"));
    }

    @Test
    void aCallWithoutATransactionIsWhole() {
        admin.users().create(user("kim"));
        refused(ErrorCode.LOGIN_TAKEN, () -> admin.users().create(user("kim")));
        refused(ErrorCode.DOMAIN_TAKEN, this::createOrganizationWithATakenDomain);
        host.holds(List.of(), List.of("kim"));
    }

    @Test
    void readsSeeWhatTheTransactionHasWritten() {
        transaction.executeWithoutResult(status -> {
            admin.users().create(user("kim"));
            assertThat(HostDatabase.logins(admin)).containsExactly("kim");
            assertThat(admin.hosting().users().used()).isEqualTo(2);
            host.holds(List.of(), List.of());
            status.setRollbackOnly();
        });
        assertThat(HostDatabase.logins(admin)).isEmpty();
    }

    @Test
    void savepointsOfTheHostsOwnTakeOurRowsAlong() {
        TransactionTemplate nested = new TransactionTemplate(transaction.getTransactionManager());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(outer -> {
            admin.users().create(user("kim"));
            nested.executeWithoutResult(inner -> {
                addCompany("Acme");
                admin.users().create(user("lee"));
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> admin.users().create(user("park")));
            addCompany("Best");
        });
        host.holds(List.of("Best"), List.of("kim", "park"));
    }

    @Test
    void theCheckRunsInTheHostsTransactionToo() {
        transaction.executeWithoutResult(status -> {
            admin.users().create(user("kim"));
            assertThat(store.check()).isEmpty();
        });
    }

    @Test
    void itCannotBeMadeWithinATransaction() {
        transaction.executeWithoutResult(status -> assertThatThrownBy(
                        () -> JdbcMailStore.joining(new TransactionAwareDataSourceProxy(host.pool())))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.AUTO_COMMIT_OFF)));
    }

    private void createOrganizationWithATakenDomain() {
        host.operator(store)
                .organizations()
                .create(HostDatabase.organization("yourdomain.com", OrganizationLimits.none()));
    }

    private void addCompany(String name) {
        jdbc.update("insert into company (name) values (?)", name);
    }

    private static void refused(ErrorCode code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(MailAdminException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.transactionLost()).isFalse();
        });
    }
}
