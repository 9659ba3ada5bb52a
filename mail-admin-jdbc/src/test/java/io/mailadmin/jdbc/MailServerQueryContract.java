package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.store.MailStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserSelection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The query of the documentation by which a mail server asks for a password. */
abstract class MailServerQueryContract {

    private static final Duration VALIDITY = Duration.ofDays(3);

    private DataSource dataSource;
    private MailStore store;
    private OrganizationId organization;
    private MailUser kim;

    /** A database with the schema and without rows. */
    abstract DataSource database();

    /** The heading under which the query stands. */
    abstract String heading();

    @BeforeEach
    void fill() {
        dataSource = database();
        store = JdbcMailStore.create(dataSource);
        OperatorSession operator = operator(Clock.systemUTC());
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .serviceType("standard")
                        .firstAdministrator(user("admin"))
                        .build())
                .id();
        kim = operator.organization(organization).users().create(user("kim"));
    }

    @Test
    void whoMayNotSignInHasNoPasswordForMailEither() {
        UserSelection selected =
                operator(Clock.systemUTC()).organization(organization).users().selected(List.of(kim.id()));
        assertThat(asked()).isPresent().isEqualTo(stored());
        selected.suspend();
        assertThat(asked()).isEmpty();
        selected.reactivate();
        assertThat(asked()).isPresent();

        reset(Clock.offset(Clock.systemUTC(), VALIDITY.minusMinutes(5).negated()));
        assertThat(asked()).as("five minutes before it expires").isPresent().isEqualTo(stored());
        reset(Clock.offset(Clock.systemUTC(), VALIDITY.negated()));
        assertThat(asked()).as("when it has expired").isEmpty();

        reset(Clock.systemUTC());
        operator(Clock.systemUTC()).lifeCycle().suspend(organization);
        assertThat(asked()).isEmpty();
    }

    private void reset(Clock clock) {
        operator(clock).organization(organization).users().resetPassword(kim.id());
    }

    private OperatorSession operator(Clock clock) {
        return MailAdmin.builder(store)
                .clock(clock)
                .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
                .build()
                .operator("tests");
    }

    private static NewMailUser user(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login)
                .password("correct horse 1", "correct horse 1")
                .build();
    }

    private Optional<String> asked() {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery(DatabasesDocument.sql(heading()))
                        .mapTo(String.class)
                        .findOne());
    }

    private Optional<String> stored() {
        return store.read(reader -> reader.users().signIn(EmailAddress.valueOf("kim@yourdomain.com")))
                .map(row -> row.password().hash().encoded());
    }
}
