package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.OutcomeUnknownException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.store.UserRow;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a failing COMMIT tells, over a data source whose next commits fail. */
class CommitTest {

    private final DataSource dataSource = H2.memory();
    private final JdbcMailStore store = JdbcMailStore.create(failing());
    private final Rows rows = new Rows(store);

    private int failures;
    private boolean afterTheFact;
    private SQLException failure = new SQLException("marker", "08006");

    @Test
    void aConnectionLostBeforeTheDatabaseGotToItLeavesNothing() {
        failures = 1;
        assertThat(existsAfterUnknownOutcome()).isFalse();
    }

    @Test
    void aConnectionLostAfterTheDatabaseGotToItLeavesAll() {
        failures = 1;
        afterTheFact = true;
        assertThat(existsAfterUnknownOutcome()).isTrue();
    }

    @Test
    void aCollisionAtCommitIsTriedAgain() {
        failure = new SQLTransactionRollbackException("marker", "40001");
        failures = 2;
        UserRow kim = Rows.user("kim", rows.sales);
        rows.write(tx -> tx.users().insert(rows.organization, kim, null));
        assertThat(failures).isZero();
        assertThat(exists(kim.user().id())).isTrue();
    }

    @Test
    void collisionsWithoutEndAreBusy() {
        failure = new SQLTransactionRollbackException("marker", "40001");
        failures = 5;
        UserRow kim = Rows.user("kim", rows.sales);
        assertThatThrownBy(() -> rows.write(tx -> tx.users().insert(rows.organization, kim, null)))
                .isInstanceOf(BusyException.class)
                .hasNoCause();
        assertThat(exists(kim.user().id())).isFalse();
    }

    private boolean existsAfterUnknownOutcome() {
        UserRow kim = Rows.user("kim", rows.sales);
        assertThatThrownBy(() -> rows.write(tx -> tx.users().insert(rows.organization, kim, null)))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN))
                .hasMessageNotContaining("marker")
                .hasNoCause();
        assertThat(store.check()).isEmpty();
        return exists(kim.user().id());
    }

    private boolean exists(MailUserId id) {
        return store.read(reader -> reader.users().organizationOf(id)).isPresent();
    }

    private DataSource failing() {
        return proxy(DataSource.class, dataSource);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean fails = method.getName().equals("commit") && failures > 0;
                    if (fails) {
                        failures--;
                    }
                    if (fails && !afterTheFact) {
                        ((Connection) target).rollback();
                        throw failure;
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (fails) {
                            throw failure;
                        }
                        return result instanceof Connection ? proxy(Connection.class, result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
