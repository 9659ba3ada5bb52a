package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The functions on four application servers at once, all by a role that may read and write rows and nothing else, with the grants of
 * the documentation.
 */
abstract class LeastPrivilegeContract extends MailAdminContract {

    abstract GrantedRole role();

    @Override
    protected MailStore createStore() {
        role().database().emptied();
        return new SeveralServers(role().pools());
    }

    @Test
    void theSchemaCanBeVerifiedAndIsMigratedAlready() {
        DataSource dataSource = role().pools().get(0);
        MailAdminSchema.verify(dataSource);
        MailAdminSchema.migrate(dataSource);
    }

    @Test
    void theContainsIndexIsBuiltAndRemoved() {
        DataSource dataSource = role().pools().get(0);
        ContainsIndex.build(dataSource);
        assertThat(ContainsIndex.isComplete(dataSource)).isTrue();
        ContainsIndex.remove(dataSource);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mail_admin_more (id integer)",
                "alter table mail_admin_user add column more integer",
                "create index mail_admin_more on mail_admin_user (status)",
                "truncate table mail_admin_user",
                "drop table mail_admin_grant",
                "update mail_admin_schema_history set script = 'other'",
                "update mail_admin_audit_event set action = 'OTHER'"
            })
    void nothingElseIsPermitted(String statement) {
        assertThatThrownBy(() -> role().execute(statement)).isInstanceOfSatisfying(SQLException.class, e -> {
            if (!role().isRefused(e)) {
                throw new AssertionError("refused for another reason", e);
            }
        });
    }
}
