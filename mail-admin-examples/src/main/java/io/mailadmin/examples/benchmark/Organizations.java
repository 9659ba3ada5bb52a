package io.mailadmin.examples.benchmark;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.address.DomainName;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.user.NewMailUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the organizations of a data set, and finds them again. */
final class Organizations {

    /** The name of an organization that no work reads. */
    static final String EMPTY = "empty";

    private static final int BUSY = 100;

    private final MailAdminService mailAdmin;
    private final OperatorSession operator;
    private final HashedPassword hash;

    Organizations(MailAdminService mailAdmin) {
        this.mailAdmin = mailAdmin;
        this.operator = mailAdmin.operator("benchmark");
        this.hash = mailAdmin.hash(Password.valueOf(DataSet.PASSWORD));
    }

    MailAdminService mailAdmin() {
        return mailAdmin;
    }

    HashedPassword hash() {
        return hash;
    }

    void defineServiceTypes() {
        for (String code : DataSet.SERVICE_TYPES) {
            try {
                operator.serviceTypes().create(ServiceTypeDefinition.of(code, code, code, 10L << 30));
            } catch (DuplicateException e) {
                // defined by an earlier run
            }
        }
    }

    static String domain(int number) {
        return "o" + number + ".example";
    }

    /** Those of the data set. */
    List<SampleOrganization> all(Size size) {
        return IntStream.range(0, size.organizations())
                .mapToObj(number -> find(domain(number)).orElseThrow())
                .toList();
    }

    /** Those for writers at the same time, made if they are not there. */
    List<SampleOrganization> busy() {
        return IntStream.range(0, BUSY)
                .mapToObj(number -> "busy" + number + ".example")
                .map(domain -> find(domain).orElseGet(() -> create(domain, EMPTY)))
                .toList();
    }

    Optional<SampleOrganization> find(String domain) {
        return organization(domain).map(organization -> session(domain, organization.id()));
    }

    /** The name of the organization that has {@code domain}. */
    Optional<String> name(String domain) {
        return organization(domain).map(Organization::name);
    }

    SampleOrganization create(String domain, String name) {
        NewOrganization.Builder organization = NewOrganization.builder(name).domain(domain);
        DataSet.SERVICE_TYPES.forEach(organization::serviceType);
        NewMailUser administrator = NewMailUser.builder()
                .givenName("관리자")
                .familyName("김")
                .serviceType(DataSet.SERVICE_TYPES.get(0))
                .login(DataSet.ADMINISTRATOR)
                .hashed(hash)
                .build();
        return session(
                domain,
                operator.organizations()
                        .create(organization.firstAdministrator(administrator).build())
                        .id());
    }

    private Optional<Organization> organization(String domain) {
        return operator.organizations().findByDomain(DomainName.valueOf(domain));
    }

    private SampleOrganization session(String domain, OrganizationId id) {
        AdminSession administrator = mailAdmin.actingAs(operator.organization(id)
                .users()
                .findByLogin(DataSet.ADMINISTRATOR + "@" + domain)
                .orElseThrow()
                .id());
        OrgUnitId root = OrgUnitId.rootOf(id);
        List<OrgUnit> units = units(administrator);
        return new SampleOrganization(
                domain,
                administrator,
                units.stream()
                        .filter(unit -> unit.name().equals("사업부 0"))
                        .map(OrgUnit::id)
                        .findFirst()
                        .orElse(root),
                units.isEmpty()
                        ? List.of(root)
                        : units.stream().map(OrgUnit::id).toList());
    }

    private static List<OrgUnit> units(AdminSession administrator) {
        List<OrgUnit> units = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.LARGEST_SIZE);
        Page<OrgUnit> page;
        do {
            page = administrator.orgUnits().find(OrgUnitQuery.all().page(request));
            units.addAll(page.items());
            request = request.at(page.next());
        } while (page.next() != null);
        return units;
    }
}
