package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.hosting.HostingInfo;
import io.mailadmin.hosting.HostingScope;
import io.mailadmin.hosting.Usage;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class FirstPageFunctions extends FunctionFixture {

    @Test
    void theOrganizationsNumbersAndLimitsAreShown() {
        operator.organizations()
                .update(organization
                        .edit()
                        .withLimits(OrganizationLimits.none()
                                .withUsers(10L)
                                .withOrgUnits(5L)
                                .withQuotaBytes(50 * GIB)));
        OrgUnit sales = createUnit("Sales");
        createUser("kim", sales);
        admin.users().create(newUser("lee").serviceType("premium").build());

        HostingInfo info = admin.hosting();

        assertThat(info.organization()).isEqualTo("Your Company");
        assertThat(info.domains())
                .extracting(domain -> domain.name().toString())
                .containsExactly("yourdomain.com", "second.com");
        assertThat(info.domains().get(0).primary()).isTrue();
        assertThat(info.scopes())
                .containsExactly(new HostingScope(AdminScope.organization(), "Your Company", AdminRole.FULL));
        assertThat(info.users()).isEqualTo(new Usage(3, 10L));
        assertThat(info.orgUnits()).isEqualTo(new Usage(1, 5L));
        assertThat(info.administrators()).isEqualTo(1);
        assertThat(info.quotaBytes()).isEqualTo(new Usage(12 * GIB, 50 * GIB));
        assertThat(info.serviceTypes())
                .extracting(usage -> usage.type().code().value(), usage -> usage.users())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("premium", new Usage(1, 2L)),
                        org.assertj.core.api.Assertions.tuple("standard", new Usage(2, null)));
    }

    @Test
    void aUnitsAdministratorSeesTheOwnSubtreeWithoutTheOrganizationsLimits() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        OrgUnit legal = createUnit("Legal");
        createUser("lee", legal);
        createUser("kim", seoul);
        AdminSession lead = unitAdministrator("lead", sales);

        HostingInfo info = lead.hosting();

        assertThat(info.scopes())
                .containsExactly(new HostingScope(AdminScope.orgUnit(sales.id()), "Sales", AdminRole.FULL));
        assertThat(info.users()).isEqualTo(new Usage(2, null));
        assertThat(info.orgUnits()).isEqualTo(new Usage(2, null));
        assertThat(info.administrators()).isEqualTo(1);
        assertThat(info.quotaBytes()).isEqualTo(new Usage(2 * GIB, null));
    }

    @Test
    void whatChangedLastWithinTheScopeIsShown() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit legal = createUnit("Legal");
        AdminSession lead = unitAdministrator("lead", sales);
        for (int i = 0; i < 5; i++) {
            createUser("legal" + i, legal);
            createUser("sales" + i, sales);
        }

        assertThat(admin.hosting().lastChanges())
                .isEqualTo(admin.auditLog()
                        .find(AuditQuery.changes().page(PageRequest.first(5)))
                        .items())
                .extracting(event -> event.target().label())
                .allMatch(label -> label.startsWith("sales") || label.startsWith("legal"))
                .hasSize(5);
        assertThat(lead.hosting().lastChanges())
                .extracting(event -> event.target().label())
                .allMatch(label -> label.startsWith("sales"))
                .hasSize(5);
    }

    @Test
    void overlappingScopesCountEveryUserOnce() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        createUser("kim", seoul);
        AdminSession lead = unitAdministrator("lead", sales);
        admin.administrators()
                .add(
                        AdminScope.orgUnit(seoul.id()),
                        List.of(lead.administrator().orElseThrow()));

        assertThat(lead.hosting().users().used()).isEqualTo(2);
        assertThat(lead.hosting().orgUnits().used()).isEqualTo(2);
    }

    @Test
    void aLimitBelowTodaysUseIsShownAsOver() {
        createUser("kim");
        operator.organizations()
                .update(organization.edit().withLimits(OrganizationLimits.none().withUsers(1L)));
        assertThat(admin.hosting().users().over()).isTrue();
    }
}
