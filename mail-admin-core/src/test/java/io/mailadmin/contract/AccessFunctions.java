package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who got in, who did not, and what was refused. */
abstract class AccessFunctions extends FunctionFixture {

    @Test
    void aSignInIsRecorded() {
        AuditEvent signedIn = last();
        assertThat(signedIn.action()).isEqualTo(AuditAction.SIGNED_IN);
        assertThat(signedIn.actor().name()).isEqualTo("admin@yourdomain.com");
        assertThat(signedIn.target().id())
                .isEqualTo(admin.administrator().orElseThrow().toString());
    }

    @Test
    void aRefusedSignInIsRecordedWithItsOrganizationAndWithoutAnActor() {
        refuseSignIn("ADMIN@yourdomain.com");
        AuditEvent refused = last();
        assertThat(refused.action()).isEqualTo(AuditAction.SIGN_IN_REFUSED);
        assertThat(refused.actor().kind()).isEqualTo(AuditActor.Kind.ANONYMOUS);
        assertThat(refused.target().label()).isEqualTo("admin@yourdomain.com");
        assertThat(events(AuditQuery.access().on(admin.administrator().orElseThrow())))
                .hasSize(2);
    }

    @Test
    void aSignInThatNoOrganizationCanBeToldOfIsInTheOperatorsChain() {
        AuditLog own = operator.auditLogs().ofOperator();
        refuseSignIn("nobody@yourdomain.com");
        refuseSignIn("my secret passw0rd");
        List<AuditEvent> refused = own.find(AuditQuery.access()).items();
        assertThat(refused)
                .extracting(event -> event.target().label())
                .as("only what looks like an address, for it might be a password")
                .containsExactly("", "nobody@yourdomain.com");
        assertThat(own.verify(AuditChain.ACCESS).isIntact()).isTrue();
    }

    @Test
    void aRefusedChangeIsRecordedThoughNothingElseRemainsOfIt() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        long before = admin.auditLog().anchor(AuditChain.CHANGES).sequence();
        AdminSession fromAfar =
                mailAdmin.actingAs(lead.administrator().orElseThrow(), new ClientInfo("192.0.2.7", null));
        assertThatExceptionOfType(NotPermittedException.class)
                .isThrownBy(() -> fromAfar.orgUnits().delete(sales.id()));

        AuditEvent refused = last();
        assertThat(refused.action()).isEqualTo(AuditAction.ACTION_REFUSED);
        assertThat(refused.actor().name()).isEqualTo("lead@yourdomain.com");
        assertThat(refused.client()).isEqualTo(new ClientInfo("192.0.2.7", null));
        assertThat(refused.after()).contains("\"code\":\"OWN_TOP_UNIT\"", "Sales");
        assertThat(admin.auditLog().anchor(AuditChain.CHANGES).sequence()).isEqualTo(before);
    }

    @Test
    void aRefusedReadIsRecorded() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        admin.administrators()
                .remove(AdminScope.orgUnit(sales.id()), lead.administrator().orElseThrow());
        assertThatExceptionOfType(NotPermittedException.class)
                .isThrownBy(() -> lead.users().find(UserQuery.all()));
        assertThat(last().after()).contains("\"code\":\"NOT_AN_ADMINISTRATOR\"");
    }

    @Test
    void actingAsSomebodyWhoMayNotIsRecorded() {
        MailUser kim = createUser("kim");
        assertThatExceptionOfType(NotPermittedException.class).isThrownBy(() -> mailAdmin.actingAs(kim.id()));
        assertThat(last().actor().name()).isEqualTo("kim@yourdomain.com");
        MailUserId unknown = new MailUserId(UUID.randomUUID());
        assertThatExceptionOfType(NotPermittedException.class).isThrownBy(() -> mailAdmin.actingAs(unknown));
        assertThat(operator.auditLogs().ofOperator().find(AuditQuery.access()).items())
                .first()
                .satisfies(event -> assertThat(event.target().id()).isEqualTo(unknown.toString()));
    }

    @Test
    void theChainOfAccessIsVerifiedLikeThatOfChanges() {
        refuseSignIn("admin@yourdomain.com");
        var anchor = admin.auditLog().anchor(AuditChain.ACCESS);
        assertThat(anchor.sequence()).isEqualTo(2);
        refuseSignIn("admin@yourdomain.com");
        assertThat(admin.auditLog().verify(anchor).events()).isEqualTo(3);
        assertThat(admin.auditLog().verify(anchor).isIntact()).isTrue();
    }

    @Test
    void readingUsersIsRecordedOnlyIfTheHostWantsIt() {
        MailUser kim = createUser("kim");
        admin.users().get(kim.id());
        assertThat(events(AuditQuery.access().action(AuditAction.USERS_READ))).isEmpty();

        AdminSession recorded = MailAdmin.builder(store)
                .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
                .auditReads(true)
                .build()
                .actingAs(admin.administrator().orElseThrow());
        recorded.users().get(kim.id());
        recorded.users().findByLogin("kim@yourdomain.com");
        recorded.users().find(UserQuery.all().page(PageRequest.first(1)));
        recorded.users().find(UserQuery.familyName("없음"));
        admin.users().delete(kim.id());
        recorded.trash().list(PageRequest.first());
        recorded.administrators().list(AdminScope.organization());
        List<AuditEvent> reads = events(AuditQuery.access().action(AuditAction.USERS_READ));
        assertThat(reads).hasSize(5);
        assertThat(reads.get(0).after())
                .as("administrators are people, too")
                .contains(admin.administrator().orElseThrow().toString());
        assertThat(reads)
                .last()
                .satisfies(event -> assertThat(event.after()).isEqualTo("{\"users\":[\"" + kim.id() + "\"]}"));
    }

    @Test
    void whoMustChangeThePasswordFirstIsRecordedAsRefused() {
        TemporaryPassword temporary = operator.organization(organization.id())
                .users()
                .resetPassword(admin.administrator().orElseThrow());
        assertThatExceptionOfType(PasswordChangeRequiredException.class)
                .isThrownBy(() -> mailAdmin.signIn("admin@yourdomain.com", temporary.password()));
        assertThat(last().action()).isEqualTo(AuditAction.SIGN_IN_REFUSED);
        assertThat(last().target().label()).isEqualTo("admin@yourdomain.com");
        assertThat(last().after()).isEqualTo("{\"code\":\"PASSWORD_CHANGE_REQUIRED\"}");
    }

    @Test
    void manySignInsAtTheSameTimeAreAllInTheChain() {
        long before = admin.auditLog().anchor(AuditChain.ACCESS).sequence();
        // as many as are checked without a wait
        Race.run(9, thread -> {
            if (thread % 3 == 0) {
                refuseSignIn("admin@yourdomain.com");
                return thread;
            }
            return mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD));
        });

        var anchor = admin.auditLog().anchor(AuditChain.ACCESS);
        assertThat(anchor.sequence()).isEqualTo(before + 9);
        assertThat(admin.auditLog().verify(anchor).isIntact()).isTrue();
        assertThat(events(AuditQuery.access().action(AuditAction.SIGN_IN_REFUSED)))
                .hasSize(3);
    }

    private void refuseSignIn(String login) {
        assertThatExceptionOfType(SignInRefusedException.class)
                .isThrownBy(() -> mailAdmin.signIn(login, Password.valueOf("wrong horse 1")));
    }

    private AuditEvent last() {
        return events(AuditQuery.access()).get(0);
    }

    private List<AuditEvent> events(AuditQuery query) {
        return admin.auditLog().find(query).items();
    }
}
