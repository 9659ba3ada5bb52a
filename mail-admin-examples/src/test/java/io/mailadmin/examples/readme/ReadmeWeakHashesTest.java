package io.mailadmin.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.id.MailUserId;
import io.mailadmin.jdbc.JdbcMailStore;
import io.mailadmin.jdbc.MailAdminSchema;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.PasswordUse;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.NewMailUser;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** The README's lines about weak hashes. */
class ReadmeWeakHashesTest {

    private final List<MailUserId> handedOver = new ArrayList<>();

    @Test
    void weakHashesAreReplacedByTemporaryPasswords() {
        DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:weak", "sa", "");
        MailAdminSchema.migrate(dataSource);
        OperatorSession operator =
                MailAdmin.create(JdbcMailStore.create(dataSource)).operator("provisioning");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준 메일", "Standard mail", 10L << 30));
        Organization organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(user("admin")
                                .password("Seoul-Autumn-2026", "Seoul-Autumn-2026")
                                .build())
                        .build());
        var users = operator.organization(organization.id()).users();
        HashedPassword weak = HashedPassword.parse("{SSHA}H9L+jYzY8P7Yix1ltsKqKz1Uylv6+/z9/v8AAQ==");
        MailUserId kim = users.create(user("kim").hashed(weak).build()).id();

        replace(operator, organization);

        assertThat(handedOver).containsExactly(kim);
        assertThat(operator.passwordHashes().kinds(organization.id())).noneMatch(PasswordUse::weak);
    }

    private void replace(OperatorSession operator, Organization organization) {
        for (PasswordUse use : operator.passwordHashes().kinds(organization.id())) {
            if (use.weak()) {
                List<MailUserId> users = operator.passwordHashes()
                        .users(organization.id(), use.kind(), PageRequest.first(500))
                        .items();
                operator.organization(organization.id())
                        .users()
                        .selected(users)
                        .resetPasswords()
                        .forEach(this::handOver);
            }
        }
    }

    private void handOver(MailUserId user, TemporaryPassword password) {
        handedOver.add(user);
        assertThat(password.reveal()).isNotBlank();
    }

    private static NewMailUser.Builder user(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login);
    }
}
