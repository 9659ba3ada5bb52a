package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.store.MailStore;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A host's database: a table of its own, "company", beside our organization "yourdomain.com", whose only user is "admin". */
final class HostDatabase {

    private final DataSource pool;
    private final HostTraits traits;
    private final JdbcMailStore ownStore;
    private final OperatorSession own;
    private final OrganizationId organization;

    HostDatabase(DataSource pool, HostTraits traits) {
        this.pool = pool;
        this.traits = traits;
        this.ownStore = JdbcMailStore.create(pool);
        this.own = operator(ownStore);
        Jdbi.create(pool).useHandle(handle -> {
            handle.execute("create table if not exists company (name varchar(100) primary key)");
            handle.execute("delete from company");
        });
        own.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        this.organization = newOrganization("yourdomain.com", OrganizationLimits.none());
    }

    DataSource pool() {
        return pool;
    }

    HostTraits traits() {
        return traits;
    }

    OperatorSession operator(MailStore store) {
        return MailAdmin.create(store).operator("host");
    }

    /** A session in "yourdomain.com" with all rights. */
    AdminSession admin(MailStore store) {
        return operator(store).organization(organization);
    }

    /** Another organization, whose only user is "admin". */
    OrganizationId newOrganization(String domain, OrganizationLimits limits) {
        return own.organizations().create(organization(domain, limits)).id();
    }

    static NewOrganization organization(String domain, OrganizationLimits limits) {
        return NewOrganization.builder(domain)
                .domain(domain)
                .limits(limits)
                .firstAdministrator(user("admin"))
                .build();
    }

    static NewMailUser user(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login)
                .withoutPassword()
                .build();
    }

    static void addCompany(Connection connection, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into company (name) values (?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    /** Expects what was committed: the host's rows, and the logins of "yourdomain.com" besides "admin"; and nothing broken. */
    void holds(List<String> companies, List<String> logins) {
        List<String> names = Jdbi.create(pool)
                .withHandle(handle -> handle.createQuery("select name from company order by name")
                        .mapTo(String.class)
                        .list());
        assertThat(names).isEqualTo(companies);
        assertThat(logins(own.organization(organization))).isEqualTo(logins);
        isSound();
    }

    void isSound() {
        assertThat(ownStore.check()).isEmpty();
    }

    /** The local parts of all logins but "admin", in order. */
    static List<String> logins(AdminSession admin) {
        return admin.users().find(UserQuery.all()).items().stream()
                .map(user -> user.login().localPart())
                .filter(login -> !login.equals("admin"))
                .sorted()
                .toList();
    }
}
