package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.user.MailUser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit trail: who did what. */
abstract class AuditFunctions extends FunctionFixture {

    @Test
    void aChangeTellsWhoDidWhatToWhom() {
        AdminSession fromAfar =
                mailAdmin.actingAs(adminId(), new ClientInfo("192.0.2.7", "Browser\u0000 " + "x".repeat(999)));
        OrgUnit sales = createUnit("Sales");
        MailUser kim =
                fromAfar.users().create(newUser("kim").orgUnit(sales.id()).build());
        AuditEvent created = lastEvent();

        assertThat(created.action()).isEqualTo(AuditAction.USER_CREATED);
        assertThat(created.actor())
                .isEqualTo(
                        new AuditActor(AuditActor.Kind.ADMINISTRATOR, adminId().toString(), "admin@yourdomain.com"));
        assertThat(created.client()).isNotNull();
        assertThat(created.client().address()).isEqualTo("192.0.2.7");
        assertThat(created.client().userAgent()).startsWith("Browser x").hasSize(256);
        assertThat(created.target())
                .isEqualTo(
                        new AuditTarget(AuditTarget.Kind.USER, kim.id().toString(), "kim@yourdomain.com", sales.id()));
        assertThat(created.before()).isNull();
        assertThat(created.after())
                .isEqualTo("{\"id\":\"" + kim.id() + "\",\"login\":\"kim@yourdomain.com\",\"givenName\":\"민수\","
                        + "\"familyName\":\"김\",\"orgUnit\":\"" + sales.id() + "\",\"serviceType\":\"standard\","
                        + "\"status\":\"ACTIVE\",\"version\":1}");
        assertThat(created.time()).isAfterOrEqualTo(kim.createdAt());
    }

    @Test
    void anEditTellsWhatWasAndWhatIsNow() {
        MailUser kim = createUser("kim");
        MailUser park = admin.users()
                .update(kim.edit().login("park").familyName("박\"\\\u200D").build());
        AuditEvent changed = lastEvent();

        assertThat(changed.target().label()).isEqualTo("kim@yourdomain.com");
        assertThat(changed.before()).contains("\"login\":\"kim@yourdomain.com\"", "\"familyName\":\"김\"");
        assertThat(changed.after())
                .contains("\"login\":\"park@yourdomain.com\"", "\"familyName\":\"박\\\"\\\\\u200D\"", "\"version\":2");
        admin.users().delete(park.id());
        AuditEvent deleted = lastEvent();
        assertThat(deleted.before()).isEqualTo(changed.after());
        assertThat(deleted.after()).isNull();
    }

    @Test
    void theActorsLoginIsThatOfTheMoment() {
        MailUser self = admin.users().get(adminId());
        admin.users().update(self.edit().login("boss").build());
        assertThat(lastEvent().actor().name()).isEqualTo("admin@yourdomain.com");
        createUnit("Sales");
        assertThat(lastEvent().actor())
                .isEqualTo(
                        new AuditActor(AuditActor.Kind.ADMINISTRATOR, adminId().toString(), "boss@yourdomain.com"));
    }

    @Test
    void theOperatorHelpsUnderItsOwnName() {
        mailAdmin
                .operator("hotline: Lee")
                .organization(organization.id())
                .orgUnits()
                .create(NewOrgUnit.named("Sales"));
        AuditEvent helped = lastEvent();
        assertThat(helped.actor()).isEqualTo(new AuditActor(AuditActor.Kind.OPERATOR, "hotline: Lee", "hotline: Lee"));
        assertThat(events(AuditQuery.changes().byOperator("hotline: Lee"))).containsExactly(helped);
        assertThat(events(AuditQuery.changes().by(adminId()))).doesNotContain(helped);
    }

    @Test
    void eachThingThatChangesIsAnEvent() {
        long before = lastEvent().sequence();
        List<MailUserId> ids = List.of(
                createUser("kim").id(),
                createUser("lee").id(),
                createUser("park").id());
        OrgUnit sales = createUnit("Sales");
        admin.administrators().add(AdminScope.orgUnit(sales.id()), ids.subList(0, 2));
        admin.administrators().add(AdminScope.orgUnit(sales.id()), ids);
        admin.administrators().add(AdminScope.orgUnit(sales.id()), ids);
        admin.administrators().remove(AdminScope.orgUnit(sales.id()), ids.get(0));
        admin.administrators().remove(AdminScope.orgUnit(sales.id()), ids.get(0));
        MailUser lee = admin.users().get(ids.get(1));
        admin.users().update(lee.edit().password(PASSWORD + 2, PASSWORD + 2).build());

        List<AuditEvent> written = admin.auditLog().changes(before, 500);
        assertThat(written)
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditAction.USER_CREATED,
                        AuditAction.USER_CREATED,
                        AuditAction.USER_CREATED,
                        AuditAction.ORG_UNIT_CREATED,
                        AuditAction.ADMINISTRATOR_ADDED,
                        AuditAction.ADMINISTRATOR_ADDED,
                        AuditAction.ADMINISTRATOR_ADDED,
                        AuditAction.ADMINISTRATOR_REMOVED,
                        AuditAction.USER_CHANGED,
                        AuditAction.USER_PASSWORD_CHANGED);
        assertThat(written.get(4).target().orgUnit()).isEqualTo(sales.id());
        assertThat(written).last().satisfies(event -> {
            assertThat(event.before()).isNull();
            assertThat(event.after()).isNull();
        });
    }

    @Test
    void aRefusedCallLeavesNoEvent() {
        createUser("kim");
        AuditEvent last = lastEvent();
        try {
            createUser("kim");
        } catch (DuplicateException e) {
            assertThat(lastEvent()).isEqualTo(last);
            return;
        }
        throw new AssertionError("kim was created twice");
    }

    @Test
    void whatWasDeletedIsStillTold() {
        OrgUnit sales = createUnit("Sales");
        MailUser kim = createUser("kim", sales);
        admin.users().delete(kim.id());
        admin.orgUnits().delete(sales.id());

        assertThat(events(AuditQuery.changes().on(kim.id())))
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.USER_DELETED, AuditAction.USER_CREATED);
        assertThat(events(AuditQuery.changes().on(sales.id())))
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.ORG_UNIT_DELETED, AuditAction.ORG_UNIT_CREATED);
    }

    @Test
    void anOrganizationsTrailBeginsWithItsCreation() {
        assertThat(admin.auditLog().changes(0, 500))
                .extracting(AuditEvent::action)
                .startsWith(
                        AuditAction.ORGANIZATION_CREATED,
                        AuditAction.SERVICE_TYPE_GIVEN,
                        AuditAction.SERVICE_TYPE_GIVEN,
                        AuditAction.USER_CREATED,
                        AuditAction.ADMINISTRATOR_ADDED);
        assertThat(admin.auditLog().changes(0, 1)).first().satisfies(first -> {
            assertThat(first.sequence()).isEqualTo(1);
            assertThat(first.target().orgUnit()).isEqualTo(OrgUnitId.rootOf(organization.id()));
            assertThat(first.after()).contains("\"domains\":[\"yourdomain.com\",\"second.com\"]");
        });
    }

    private MailUserId adminId() {
        return admin.administrator().orElseThrow();
    }

    private AuditEvent lastEvent() {
        return operator.organization(organization.id())
                .auditLog()
                .changes(admin.auditLog().anchor(AuditChain.CHANGES).sequence() - 1, 1)
                .get(0);
    }

    private List<AuditEvent> events(AuditQuery query) {
        return admin.auditLog().find(query).items();
    }
}
