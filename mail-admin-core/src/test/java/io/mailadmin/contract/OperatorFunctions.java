package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.user.NewMailUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class OperatorFunctions extends FunctionFixture {

    private static final DomainName SECOND = DomainName.valueOf("second.com");

    @Test
    void anOrganizationComesWithItsFirstAdministrator() {
        Organization created = operator.organizations().get(organization.id());
        assertThat(created).isEqualTo(organization);
        assertThat(operator.organizations().findByDomain(SECOND)).contains(created);
        assertThat(operator.organizations().findByDomain(DomainName.valueOf("nowhere.example")))
                .isEmpty();
        assertThat(admin.administrator()).isPresent();
    }

    @Test
    void anOrganizationIsCreatedWholeOrNotAtAll() {
        refused(
                DuplicateException.class,
                ErrorCode.DOMAIN_TAKEN,
                "domains",
                () -> createOrganization("X", "x.com", "second.com"));
        assertThat(operator.organizations().findByDomain(DomainName.valueOf("x.com")))
                .isEmpty();
        refused(
                InvalidInputException.class,
                ErrorCode.PASSWORD_PERSONAL,
                "firstAdministrator.password",
                () -> operator.organizations()
                        .create(organization("x.com", newUser("correct").build())));
        refused(
                InvalidInputException.class,
                ErrorCode.DOMAIN_NOT_OF_ORGANIZATION,
                "firstAdministrator.login",
                () -> operator.organizations()
                        .create(organization(
                                "x.com", newUser("admin@yourdomain.com").build())));
        refused(
                NotFoundException.class,
                ErrorCode.SERVICE_TYPE_NOT_FOUND,
                "serviceType",
                () -> operator.organizations()
                        .create(organization(
                                "x.com", newUser("admin").serviceType("nothing").build())));
    }

    @Test
    void wrongFieldsAreToldWithTheirPath() {
        var refusal = refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "name",
                () -> operator.organizations()
                        .create(NewOrganization.builder("")
                                .domain("x.com")
                                .domain("not a domain")
                                .serviceType("standard", 0L)
                                .firstAdministrator(newUser("a b").build())
                                .build()));
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactly("name", "domains[1]", "serviceTypes[0].limit", "firstAdministrator.login");
        refused(
                InvalidInputException.class,
                ErrorCode.LIST_DUPLICATE,
                "domains[1]",
                () -> createOrganization("X", "x.com", "X.com"));
        refused(InvalidInputException.class, ErrorCode.LIST_INVALID, "domains", () -> createOrganization("X"));
        refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "firstAdministrator",
                () -> operator.organizations()
                        .create(NewOrganization.builder("X").domain("x.com").build()));
        refused(
                InvalidInputException.class,
                ErrorCode.LIMIT_INVALID,
                "limits.users",
                () -> OrganizationLimits.none().withUsers(0L));
    }

    @Test
    void nameLimitsAndFlagsChangeUnlessStale() {
        Organization changed = operator.organizations()
                .update(organization
                        .edit()
                        .withName("New Name")
                        .withLimits(OrganizationLimits.none().withUsers(5L)));
        assertThat(operator.organizations().get(organization.id())).isEqualTo(changed);
        assertThat(admin.orgUnits().get(root()).name()).isEqualTo("New Name");
        refused(
                StaleVersionException.class,
                ErrorCode.STALE_VERSION,
                null,
                () -> operator.organizations().update(organization.edit().withName("Stale")));
    }

    @Test
    void domainsComeAndGo() {
        createUser("kim@second.com");
        Organization three = operator.organizations().addDomain(organization.id(), "한글.한국");
        assertThat(three.domains())
                .extracting(domain -> domain.displayName())
                .containsExactly("yourdomain.com", "second.com", "한글.한국");
        refused(
                RuleBrokenException.class,
                ErrorCode.DOMAIN_IN_USE,
                "domain",
                () -> operator.organizations().removeDomain(organization.id(), SECOND));
        Organization moved = operator.organizations().makePrimary(organization.id(), SECOND);
        assertThat(moved.primaryDomain()).isEqualTo(SECOND);
        assertThat(createUser("lee").login()).hasToString("lee@second.com");
        operator.organizations().removeDomain(organization.id(), DomainName.valueOf("한글.한국"));
        refused(
                NotFoundException.class,
                ErrorCode.DOMAIN_NOT_FOUND,
                "domain",
                () -> operator.organizations().removeDomain(organization.id(), DomainName.valueOf("한글.한국")));
        Organization other = operator.organizations().get(foreignOrganization());
        refused(
                DuplicateException.class,
                ErrorCode.DOMAIN_TAKEN,
                "domain",
                () -> operator.organizations().addDomain(other.id(), "SECOND.com"));
        refused(
                RuleBrokenException.class,
                ErrorCode.LAST_DOMAIN,
                "domain",
                () -> operator.organizations().removeDomain(other.id(), DomainName.valueOf("other.com")));
        refused(
                InvalidInputException.class,
                ErrorCode.DOMAIN_INVALID,
                "domain",
                () -> operator.organizations().addDomain(other.id(), "a b"));
    }

    @Test
    void theOperatorHelpsWithFullRights() {
        var help = operator.organization(organization.id());
        assertThat(help.administrator()).isEmpty();
        assertThat(help.users().create(newUser("kim").build()).orgUnit()).isEqualTo(root());
        OrganizationId unknown = new OrganizationId(UUID.randomUUID());
        refused(
                NotFoundException.class,
                ErrorCode.ORGANIZATION_NOT_FOUND,
                "organizationId",
                () -> operator.organization(unknown));
    }

    @Test
    void organizationsAreListedFromTheOldest() {
        List<OrganizationId> expected = new ArrayList<>(List.of(organization.id()));
        for (int i = 0; i < 5; i++) {
            expected.add(createOrganization("Org " + i, "org" + i + ".com").id());
        }
        assertThat(Walks.pages(2, page -> operator.organizations().list(page)))
                .extracting(Organization::id)
                .isEqualTo(expected);
    }

    private static NewOrganization organization(String domain, NewMailUser founder) {
        return NewOrganization.builder("X")
                .domain(domain)
                .firstAdministrator(founder)
                .build();
    }
}
