package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.user.UserQuery;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class OrgUnitFunctions extends FunctionFixture {

    @Test
    void aUnitHasANameAndMayHaveABillingId() {
        OrgUnit unit = admin.orgUnits().create(NewOrgUnit.named(" Development ").withBillingId("B-17"));
        assertThat(unit.name()).isEqualTo("Development");
        assertThat(unit.billingId()).isEqualTo("B-17");
        assertThat(unit.parent()).isEqualTo(root());
        assertThat(admin.orgUnits().get(unit.id())).isEqualTo(unit);
        assertThat(admin.orgUnits()
                        .create(NewOrgUnit.named("Blank").withBillingId("  "))
                        .billingId())
                .isNull();
    }

    @Test
    void theOrganizationItselfIsTheRoot() {
        OrgUnit root = admin.orgUnits().get(root());
        assertThat(root.name()).isEqualTo("Your Company");
        assertThat(root.parent()).isNull();
        assertThat(root.users()).isEqualTo(1);
    }

    @Test
    void siblingsHaveDifferentNamesWhateverTheCase() {
        OrgUnit sales = createUnit("Sales");
        refused(DuplicateException.class, ErrorCode.ORG_UNIT_NAME_TAKEN, "name", () -> createUnit("SALES"));
        OrgUnit other = createUnit("Other");
        createUnit("Sales", other);
        refused(
                DuplicateException.class,
                ErrorCode.ORG_UNIT_NAME_TAKEN,
                "name",
                () -> admin.orgUnits().update(other.edit().name("sales").build()));
        admin.orgUnits().update(sales.edit().name("sALES").build());
    }

    @Test
    void brokenNamesAndBillingIdsAreRefused() {
        for (String name : new String[] {null, "", "a\u0000", "x".repeat(61)}) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> createUnit(name)))
                    .isInstanceOf(InvalidInputException.class);
        }
        refused(
                InvalidInputException.class,
                ErrorCode.BILLING_ID_INVALID,
                "billingId",
                () -> admin.orgUnits().create(NewOrgUnit.named("x").withBillingId("a\tb")));
    }

    @Test
    void renamingAndMovingTakesAllBelowAlong() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        OrgUnit gangnam = createUnit("Gangnam", seoul);
        OrgUnit legal = createUnit("Legal");
        createUser("kim", gangnam);

        OrgUnit moved = admin.orgUnits()
                .update(seoul.edit().name("Seoul City").below(legal.id()).build());

        assertThat(moved.parent()).isEqualTo(legal.id());
        assertThat(moved.version()).isEqualTo(seoul.version() + 1);
        assertThat(logins(admin, UserQuery.all().inOrgUnit(legal.id()))).containsExactly("kim@yourdomain.com");
        assertThat(logins(admin, UserQuery.all().inOrgUnit(sales.id()))).isEmpty();
        OrgUnit top = admin.orgUnits().update(moved.edit().below(null).build());
        assertThat(top.parent()).isEqualTo(root());
    }

    @Test
    void aUnitCannotMoveUnderItself() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        refused(
                RuleBrokenException.class,
                ErrorCode.ORG_UNIT_UNDER_ITSELF,
                "parent",
                () -> admin.orgUnits().update(sales.edit().below(seoul.id()).build()));
        refused(
                RuleBrokenException.class,
                ErrorCode.ORG_UNIT_UNDER_ITSELF,
                "parent",
                () -> admin.orgUnits().update(sales.edit().below(sales.id()).build()));
    }

    @Test
    void theTreeIsAtMost35Deep() {
        OrgUnit deepest = createUnit("1");
        OrgUnit second = deepest;
        for (int depth = 2; depth <= 35; depth++) {
            deepest = createUnit("" + depth, deepest);
            second = depth == 2 ? deepest : second;
        }
        OrgUnit last = deepest;
        refused(RuleBrokenException.class, ErrorCode.ORG_UNIT_TOO_DEEP, "parent", () -> createUnit("36", last));
        OrgUnit aside = createUnit("aside");
        OrgUnit below = createUnit("below", aside);
        OrgUnit chain = second;
        refused(
                RuleBrokenException.class,
                ErrorCode.ORG_UNIT_TOO_DEEP,
                "parent",
                () -> admin.orgUnits().update(chain.edit().below(below.id()).build()));
    }

    @Test
    void onlyAnEmptyUnitIsDeletedAndTheErrorSaysWhatIsLeft() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        createUser("kim", sales);
        createUser("lee", sales);
        var refusal = refused(
                RuleBrokenException.class,
                ErrorCode.ORG_UNIT_NOT_EMPTY,
                "orgUnitId",
                () -> admin.orgUnits().delete(sales.id()));
        assertThat(refusal.getMessage()).contains("Sales", "2 users", "1 units");
        admin.orgUnits().delete(seoul.id());
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnitId",
                () -> admin.orgUnits().get(seoul.id()));
    }

    @Test
    void aStaleEditChangesNothing() {
        OrgUnit sales = createUnit("Sales");
        admin.orgUnits().update(sales.edit().name("Sales A").build());
        refused(
                StaleVersionException.class,
                ErrorCode.STALE_VERSION,
                null,
                () -> admin.orgUnits().update(sales.edit().name("Sales B").build()));
    }

    @Test
    void nobodyEditsTheRootAsAUnit() {
        OrgUnit root = admin.orgUnits().get(root());
        refused(
                NotPermittedException.class,
                ErrorCode.OWN_TOP_UNIT,
                "orgUnitId",
                () -> admin.orgUnits().update(root.edit().name("Mine").build()));
        refused(
                NotPermittedException.class,
                ErrorCode.OWN_TOP_UNIT,
                "orgUnitId",
                () -> admin.orgUnits().delete(root.id()));
    }

    @Test
    void theLimitOfUnitsHolds() {
        operator.organizations()
                .update(organization.edit().withLimits(OrganizationLimits.none().withOrgUnits(1L)));
        OrgUnit only = createUnit("Sales");
        refused(RuleBrokenException.class, ErrorCode.ORG_UNIT_LIMIT_REACHED, null, () -> createUnit("Legal"));
        admin.orgUnits().delete(only.id());
        createUnit("Legal");
    }

    @Test
    void unitsAreFoundByNameAndListedPageByPage() {
        OrgUnit sales = createUnit("Sales");
        createUnit("Busan", sales);
        createUnit("Seoul", sales);
        OrgUnit legal = createUnit("Legal");
        createUnit("Seoul", legal);

        assertThat(admin.orgUnits().find(OrgUnitQuery.named("seoul")).items()).hasSize(2);
        assertThat(admin.orgUnits().find(OrgUnitQuery.below(sales.id())).items())
                .extracting(OrgUnit::name)
                .containsExactly("Busan", "Seoul");
        assertThat(Walks.pages(
                        2, page -> admin.orgUnits().find(OrgUnitQuery.all().page(page))))
                .extracting(OrgUnit::name)
                .containsExactly("Busan", "Legal", "Sales", "Seoul", "Seoul");
    }

    @Test
    void anUnknownUnitIsNotFound() {
        OrgUnitId unknown = new OrgUnitId(UUID.randomUUID());
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnitId",
                () -> admin.orgUnits().delete(unknown));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "parent",
                () -> admin.orgUnits().find(OrgUnitQuery.below(unknown)));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "parent",
                () -> admin.orgUnits().create(NewOrgUnit.named("x").below(unknown)));
    }
}
