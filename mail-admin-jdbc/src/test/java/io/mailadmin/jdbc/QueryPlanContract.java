package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.address.DomainName;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.user.Match;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSort;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a list, a search or a look-up reads comes from an index in its order: asked of the database's own plans, with 20,000
 * users in one organization and 2,000 organizations beside it.
 */
abstract class QueryPlanContract extends QueryPlanFixture {

    @Test
    void findingUsers() {
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            for (OrgUnitId within : new OrgUnitId[] {null, sales}) {
                pages(asker, UserQuery.all().inOrgUnit(within));
                for (UserField field : UserField.values()) {
                    String word = field == UserField.FAMILY_NAME ? "김" : field == UserField.GIVEN_NAME ? "민수" : "user";
                    for (Match match : Match.values()) {
                        pages(asker, UserQuery.where(field, match, word).inOrgUnit(within));
                    }
                }
            }
        }
    }

    @Test
    void findingUsersByWhatPeopleType() {
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            for (String text : List.of(
                    "김민수", "ㄱㅁㅅ", "given:ㅁㅅ", "김ㅁ수", "*ㅁ수*", "unit:sales 김", "=김", "status:active type:standard")) {
                pages(asker, UserQuery.parse(text));
            }
            for (UserSort sort : UserSort.values()) {
                for (OrgUnitId within : new OrgUnitId[] {null, sales}) {
                    pages(asker, UserQuery.all().inOrgUnit(within).sortedBy(sort));
                    pages(asker, UserQuery.any("user").inOrgUnit(within).sortedDescendingBy(sort));
                }
            }
        }
    }

    @Test
    void lookingUpUsers() {
        for (AdminSession asker : List.of(admin, lead)) {
            var found = asker.users().findByLogin("lead@yourdomain.com").orElseThrow();
            assertThat(asker.users().get(found.id())).isEqualTo(found);
        }
        assertThat(mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD)))
                .isNotNull();
        for (String login : List.of("admin@yourdomain.com", "nobody@yourdomain.com")) {
            assertThatThrownBy(() -> mailAdmin.signIn(login, Password.valueOf("a wrong one")))
                    .isInstanceOf(SignInRefusedException.class);
        }
    }

    @Test
    void usersByTheirKindOfPassword() {
        var hashes = operator.passwordHashes();
        for (String kind : List.of("{SSHA}", "{ARGON2ID}")) {
            pages(50, page -> hashes.users(organization.id(), kind, page));
        }
    }

    @Test
    void organizationUnitsAndAdministrators() {
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            for (OrgUnitQuery query :
                    List.of(OrgUnitQuery.all(), OrgUnitQuery.below(sales), OrgUnitQuery.named("unit 7"))) {
                pages(1, page -> asker.orgUnits().find(query.page(page)));
            }
            assertThat(asker.orgUnits().get(sales).name()).isEqualTo("Sales");
            pages(1, page -> asker.administrators().list(AdminScope.orgUnit(sales), page));
            assertThat(asker.hosting().users().used()).isPositive();
        }
    }

    @Test
    void organizations() {
        pages(50, page -> operator.organizations().list(page));
        assertThat(operator.organizations().findByDomain(DomainName.valueOf("other77.example")))
                .isPresent();
        assertThat(operator.organizations().serviceTypes(organization.id())).hasSize(1);
    }

    @Test
    void whatWritesReadFirst() {
        var park = lead.users().create(user("park").orgUnit(sales).build());
        var renamed = lead.users().update(park.edit().login("choi").build());
        admin.administrators().addByLogin(AdminScope.organization(), List.of("choi", "lead"));
        admin.administrators().add(AdminScope.organization(), List.of(renamed.id()));
        admin.administrators().remove(AdminScope.organization(), renamed.id());
        var unit = admin.orgUnits().create(NewOrgUnit.named("New").below(sales));
        admin.orgUnits()
                .update(unit.edit().below(OrgUnitId.rootOf(organization.id())).build());
        admin.orgUnits().delete(unit.id());
        admin.users().delete(renamed.id());
        admin.trash().restore(renamed.id());
        admin.users().selected(List.of(renamed.id())).delete();
        admin.trash().purge(renamed.id());
    }

    @Test
    void theTrash() {
        for (int i = 0; i < 3; i++) {
            admin.users()
                    .delete(lead.users()
                            .create(user("gone" + i).orgUnit(sales).build())
                            .id());
        }
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            pages(1, page -> asker.trash().list(page));
        }
        assertThat(operator.lifeCycle().trash(PageRequest.first()).items()).isEmpty();
        assertThat(operator.lifeCycle().purgeExpired()).isZero();
    }

    @Test
    void readingTheAuditTrail() {
        AuditQuery all = AuditQuery.changes();
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            for (AuditQuery query : List.of(
                    all,
                    all.from(Instant.parse("2026-01-03T00:00:00Z")).to(Instant.parse("2026-01-09T00:00:00Z")),
                    all.byOperator("actor 7"),
                    all.action(AuditAction.USER_DELETED),
                    all.on(new AuditQuery.Target(AuditTarget.Kind.USER, "target 70")))) {
                assertThat(asker.auditLog().find(query).items()).isNotEmpty();
                pages(5, page -> asker.auditLog().find(query.page(page)));
            }
        }
        assertThat(admin.auditLog().changes(many() / 2, 50)).hasSize(50);
        assertThat(admin.auditLog().anchor(AuditChain.CHANGES).sequence()).isGreaterThan(many());
        var unread = operator.auditLogs().unread(PageRequest.first());
        operator.auditLogs().unread(PageRequest.first().at(unread.next()));
    }

    private static void pages(AdminSession asker, UserQuery query) {
        pages(50, page -> asker.users().find(query.page(page)));
    }
}
