package io.mailadmin.jdbc;

import static io.mailadmin.jdbc.HostDatabase.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import com.zaxxer.hikari.HikariDataSource;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.mailadmin.AdminSession;
import io.mailadmin.error.DuplicateException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host whose transactions are JTA's: Narayana's, with Agroal's pool. */
abstract class JtaHost extends HostPart {

    static {
        // nothing here outlives the JVM, so its log need not either
        for (String store : new String[] {null, "stateStore", "communicationStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
    }

    private final TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private AgroalDataSource pool;
    private AdminSession admin;

    JtaHost(Supplier<HostDatabase> opened) {
        super(opened);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aLocalTransactionKeepsBothOrNeither() throws Exception {
        open(null);
        keepsBothOrNeither();
    }

    @Test
    void aTransactionOfAnXaDataSourceKeepsBothOrNeither() throws Exception {
        open(host.traits().xaDataSource());
        keepsBothOrNeither();
    }

    private void keepsBothOrNeither() throws Exception {
        transactions.begin();
        addCompany("Acme");
        admin.users().create(user("kim"));
        transactions.commit();
        host.holds(List.of("Acme"), List.of("kim"));

        transactions.begin();
        addCompany("Best");
        admin.users().create(user("lee"));
        assertThat(HostDatabase.logins(admin)).containsExactly("kim", "lee");
        transactions.rollback();
        host.holds(List.of("Acme"), List.of("kim"));

        transactions.begin();
        addCompany("Cool");
        admin.users().create(user("lee"));
        refused("kim");
        transactions.commit();
        host.holds(List.of("Acme", "Cool"), List.of("kim", "lee"));

        admin.users().create(user("park"));
        refused("park");
        host.holds(List.of("Acme", "Cool"), List.of("kim", "lee", "park"));
    }

    private void refused(String login) {
        assertThatThrownBy(() -> admin.users().create(user(login))).isInstanceOf(DuplicateException.class);
    }

    private void addCompany(String name) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            HostDatabase.addCompany(connection, name);
        }
    }

    private void open(@Nullable Class<?> xaDataSource) throws SQLException {
        AgroalConnectionFactoryConfigurationSupplier connections = new AgroalConnectionFactoryConfigurationSupplier()
                .connectionProviderClass(xaDataSource)
                .jdbcUrl(url());
        if (host.traits().user() != null) {
            connections.principal(new NamePrincipal(host.traits().user()));
        }
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(config -> config.maxSize(4)
                        .transactionIntegration(new NarayanaTransactionIntegration(
                                transactions, new TransactionSynchronizationRegistryImple()))
                        .connectionFactoryConfiguration(connections)));
        admin = host.admin(JdbcMailStore.joining(pool));
    }

    /** The database's address; drivers do not tell the password in it, pools do. */
    private String url() throws SQLException {
        if (host.pool() instanceof HikariDataSource hikari) {
            return hikari.getJdbcUrl();
        }
        try (Connection connection = host.pool().getConnection()) {
            return connection.getMetaData().getURL();
        }
    }
}
