package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.MailAdminException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

class CreateTest {

    @Test
    void connectionsWithAutoCommitOffAreRefused() {
        DataSource off = wrapped(H2.memory(), Map.of("getAutoCommit", false));
        assertRefused(() -> JdbcMailStore.create(off), ErrorCode.AUTO_COMMIT_OFF, "auto-commit");
        assertRefused(() -> MailAdminSchema.migrate(off), ErrorCode.AUTO_COMMIT_OFF, "auto-commit");
    }

    @Test
    void anUnknownDatabaseIsNamed() {
        DataSource other =
                wrapped(H2.memory(), Map.of("getDatabaseProductName", "Oracle", "getDatabaseProductVersion", "23ai"));
        assertRefused(() -> JdbcMailStore.create(other), ErrorCode.DATABASE_UNSUPPORTED, "Oracle 23ai");
    }

    @Test
    void anOldDatabaseIsNamed() {
        DataSource old = wrapped(
                H2.memory(), Map.of("getDatabaseMinorVersion", 3, "getDatabaseProductVersion", "2.3.232 (2024-08-11)"));
        assertRefused(() -> JdbcMailStore.create(old), ErrorCode.DATABASE_UNSUPPORTED, "H2 2.3.232");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldWithoutTheDriversWords() {
        DataSource nowhere = JdbcConnectionPool.create("jdbc:h2:mem:nowhere;IFEXISTS=TRUE", "marker", "marker");
        assertRefused(() -> JdbcMailStore.create(nowhere), ErrorCode.DATABASE_UNREACHABLE, "check that it runs");
        DataSource lazy = new TransactionAwareDataSourceProxy(nowhere);
        assertRefused(() -> JdbcMailStore.joining(lazy), ErrorCode.DATABASE_UNREACHABLE, "check that it runs");
    }

    @Test
    void aPoolThatWasClosedIsToldEvenThoughItThrowsAnUncheckedException() {
        JdbcConnectionPool pool = (JdbcConnectionPool) H2.memory();
        JdbcMailStore store = JdbcMailStore.create(pool);
        pool.dispose();
        assertRefused(
                () -> store.read(reader -> reader.serviceTypes().list()),
                ErrorCode.DATABASE_UNREACHABLE,
                "and the pool");
    }

    @Test
    void missingTablesAreTold() {
        DataSource empty = H2.emptyMemory();
        assertRefused(() -> JdbcMailStore.create(empty), ErrorCode.SCHEMA_OUTDATED, "MailAdminSchema.migrate");
        assertRefused(
                () -> MailAdminSchema.verify(empty),
                ErrorCode.SCHEMA_OUTDATED,
                "step 0 but " + SchemaScript.NAMES.size());
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MailAdminException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message)
                .hasNoCause();
    }

    /** The data source whose connections and meta data answer otherwise. */
    private static DataSource wrapped(DataSource dataSource, Map<String, Object> answers) {
        return wrap(DataSource.class, dataSource, answers);
    }

    private static <T> T wrap(Class<T> type, Object target, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName());
                    }
                    try {
                        Object result = method.invoke(target, values);
                        if (result instanceof Connection) {
                            return wrap(Connection.class, result, answers);
                        }
                        return result instanceof DatabaseMetaData
                                ? wrap(DatabaseMetaData.class, result, answers)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
