package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is refused for want of rights costs no hash, which takes memory and time. */
abstract class NoNeedlessHashFunctions extends FunctionFixture {

    private static final Password NEXT = Password.valueOf("another horse 2");

    private final AtomicInteger hashes = new AtomicInteger();
    private OrgUnit sales;
    private OrgUnit legal;

    @BeforeEach
    void countHashes() {
        mailAdmin = MailAdmin.builder(store)
                .passwordHasher(hasherAfter(hashes::incrementAndGet))
                .build();
        sales = createUnit("Sales");
        legal = createUnit("Legal");
    }

    @Test
    void whoMayNotCreateAUserCausesNoHash() {
        AdminSession lead = counting(unitAdministrator("lead", sales));

        costsNothing(
                ErrorCode.ORG_UNIT_NOT_FOUND,
                () -> lead.users().create(newUser("kim").orgUnit(legal.id()).build()));
        costsNothing(
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                () -> lead.users().create(newUser("kim").build()));
        lead.users().create(newUser("kim").orgUnit(sales.id()).build());
        assertThat(hashes).hasValue(1);
    }

    @Test
    void whoMayNotSetAPasswordCausesNoHash() {
        MailUser kim = createUser("kim", sales);
        AdminSession lead = counting(unitAdministrator("lead", sales));
        AdminScope scope = AdminScope.orgUnit(sales.id());
        admin.administrators()
                .add(
                        scope,
                        AdminRole.WITHOUT_PASSWORDS,
                        List.of(lead.administrator().orElseThrow()));

        costsNothing(ErrorCode.FULL_ROLE_REQUIRED, () -> lead.users().changePassword(kim.id(), NEXT, NEXT));
        costsNothing(ErrorCode.FULL_ROLE_REQUIRED, () -> lead.users().resetPassword(kim.id()));
        costsNothing(
                ErrorCode.FULL_ROLE_REQUIRED,
                () -> lead.users().selected(List.of(kim.id())).resetPasswords());
        costsNothing(
                ErrorCode.FULL_ROLE_REQUIRED,
                () -> lead.users().update(kim.edit().password(NEXT, NEXT).build()));
        admin.administrators().remove(scope, lead.administrator().orElseThrow());
        costsNothing(ErrorCode.NOT_AN_ADMINISTRATOR, () -> lead.users().resetPassword(kim.id()));
        assertThat(admin.auditLog()
                        .find(AuditQuery.access().action(AuditAction.ACTION_REFUSED))
                        .items())
                .as("each refusal is recorded")
                .hasSize(5);
    }

    private AdminSession counting(AdminSession session) {
        return mailAdmin.actingAs(session.administrator().orElseThrow());
    }

    private void costsNothing(ErrorCode code, ThrowingCallable call) {
        hashes.set(0);
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MailAdminException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(hashes).hasValue(0);
    }
}
