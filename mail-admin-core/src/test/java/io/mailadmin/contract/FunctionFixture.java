package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import io.mailadmin.store.MailStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An organization with one administrator, and short words for what the tests of the functions do again and again. */
abstract class FunctionFixture {

    static final String PASSWORD = "correct horse 1";
    static final long GIB = 1L << 30;

    MailStore store;
    MailAdminService mailAdmin;
    OperatorSession operator;
    Organization organization;
    AdminSession admin;

    abstract MailStore createStore();

    @BeforeEach
    void openOrganization() {
        store = createStore();
        mailAdmin = MailAdmin.builder(store)
                .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
                .build();
        operator = mailAdmin.operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", GIB));
        operator.serviceTypes().create(ServiceTypeDefinition.of("premium", "고급", "Premium", 10 * GIB));
        operator.serviceTypes().create(ServiceTypeDefinition.of("archive", "보관", "Archive", 100 * GIB));
        organization = createOrganization("Your Company", "yourdomain.com", "second.com");
        admin = mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD));
    }

    @AfterEach
    void nothingIsBroken() {
        assertThat(store.check()).isEmpty();
    }

    /** A cheap hasher that does {@code first} before each hash. */
    static PasswordHasher hasherAfter(Runnable first) {
        PasswordHasher cheap = Argon2PasswordHasher.withParameters(64, 1, 1);
        return new PasswordHasher() {
            @Override
            public HashedPassword hash(Password password) {
                first.run();
                return cheap.hash(password);
            }

            @Override
            public boolean verify(Password password, HashedPassword hash) {
                return cheap.verify(password, hash);
            }
        };
    }

    /** An organization whose administrator is {@code admin} in its first domain. */
    Organization createOrganization(String name, String... domains) {
        NewOrganization.Builder builder =
                NewOrganization.builder(name).serviceType("standard").serviceType("premium", 2L);
        for (String domain : domains) {
            builder.domain(domain);
        }
        return operator.organizations()
                .create(builder.firstAdministrator(newUser("admin").build()).build());
    }

    /** A new user whom nothing is wrong with. */
    static NewMailUser.Builder newUser(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login)
                .password(PASSWORD, PASSWORD);
    }

    MailUser createUser(String login) {
        return admin.users().create(newUser(login).build());
    }

    MailUser createUser(String login, OrgUnit unit) {
        return admin.users().create(newUser(login).orgUnit(unit.id()).build());
    }

    MailUser createUser(String login, String givenName, String familyName) {
        return admin.users()
                .create(newUser(login)
                        .givenName(givenName)
                        .familyName(familyName)
                        .build());
    }

    OrgUnit createUnit(String name) {
        return admin.orgUnits().create(NewOrgUnit.named(name));
    }

    OrgUnit createUnit(String name, OrgUnit parent) {
        return admin.orgUnits().create(NewOrgUnit.named(name).below(parent.id()));
    }

    /** The session of a new user who administers {@code unit} and sits in it. */
    AdminSession unitAdministrator(String login, OrgUnit unit) {
        MailUser user = createUser(login, unit);
        admin.administrators().add(AdminScope.orgUnit(unit.id()), List.of(user.id()));
        return mailAdmin.actingAs(user.id());
    }

    OrgUnitId root() {
        return OrgUnitId.rootOf(organization.id());
    }

    List<String> logins(AdminSession session, UserQuery query) {
        return session.users().find(query).items().stream()
                .map(user -> user.login().toString())
                .toList();
    }

    /** Expects that {@code call} is refused in the way told, in both languages, and that nothing changed. */
    <E extends MailAdminException> E refused(Class<E> kind, ErrorCode code, String field, ThrowingCallable call) {
        List<Object> before = everything();
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(kind);
        E refusal = kind.cast(thrown);
        assertThat(refusal.field()).isEqualTo(field);
        List<ErrorCode> codes = refusal instanceof InvalidInputException invalid
                ? invalid.errors().stream().map(FieldError::code).toList()
                : List.of(refusal.code());
        assertThat(codes).contains(code);
        assertThat(refusal.getMessage())
                .isEqualTo(refusal.message(Locale.ENGLISH))
                .doesNotContain("{");
        assertThat(refusal.message(Locale.KOREA)).containsPattern("[가-힣]").doesNotContain("{");
        assertThat(everything()).isEqualTo(before);
        return refusal;
    }

    /** All that the organizations hold, as far as an operator can see it. */
    private List<Object> everything() {
        List<Object> all = new ArrayList<>();
        for (Organization each :
                operator.organizations().list(PageRequest.first(500)).items()) {
            AdminSession session = operator.organization(each.id());
            List<OrgUnit> units = session.orgUnits()
                    .find(OrgUnitQuery.all().page(PageRequest.first(500)))
                    .items();
            all.add(each);
            all.add(session.hosting());
            all.add(session.users()
                    .find(UserQuery.all().page(PageRequest.first(500)))
                    .items());
            all.add(units);
            all.add(session.trash().list(PageRequest.first(500)).items());
            all.add(administrators(session, AdminScope.organization()));
            units.forEach(unit -> all.add(administrators(session, AdminScope.orgUnit(unit.id()))));
        }
        all.add(operator.lifeCycle().trash(PageRequest.first(500)).items());
        all.add(operator.serviceTypes().list());
        return all;
    }

    private static List<Administrator> administrators(AdminSession session, AdminScope scope) {
        return session.administrators().list(scope, PageRequest.first(500)).items();
    }

    OrganizationId foreignOrganization() {
        return createOrganization("Other Company", "other.com").id();
    }
}
