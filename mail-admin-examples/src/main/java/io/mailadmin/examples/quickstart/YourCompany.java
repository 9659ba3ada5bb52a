package io.mailadmin.examples.quickstart;

import io.mailadmin.OperatorSession;
import io.mailadmin.address.DomainName;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.organization.ServiceTypes;
import io.mailadmin.password.Password;
import io.mailadmin.user.NewMailUser;

/** What the hosting company does before a customer's administrator can sign in; a second time changes nothing. */
final class YourCompany {

    private static final long GIB = 1L << 30;

    private YourCompany() {}

    static Organization provision(OperatorSession operator, Password password) {
        offer(operator.serviceTypes(), ServiceTypeDefinition.of("standard", "표준 메일", "Standard mail", 10 * GIB));
        offer(operator.serviceTypes(), ServiceTypeDefinition.of("premium", "고급 메일", "Premium mail", 50 * GIB));
        return operator.organizations()
                .findByDomain(DomainName.valueOf("yourdomain.com"))
                .orElseGet(() -> operator.organizations().create(yourCompany(password)));
    }

    private static void offer(ServiceTypes serviceTypes, ServiceTypeDefinition definition) {
        try {
            serviceTypes.create(definition);
        } catch (DuplicateException e) {
            // defined by an earlier start
        }
    }

    private static NewOrganization yourCompany(Password password) {
        return NewOrganization.builder("Your Company")
                .domain("yourdomain.com")
                .domain("yourdomain.co.kr")
                .serviceType("standard")
                .serviceType("premium", 50L)
                .limits(OrganizationLimits.none()
                        .withUsers(350L)
                        .withOrgUnits(20L)
                        .withQuotaBytes(6_000 * GIB))
                .firstAdministrator(founder(password))
                .build();
    }

    private static NewMailUser founder(Password password) {
        return NewMailUser.builder()
                .givenName("길동")
                .familyName("홍")
                .serviceType("premium")
                .login("admin@yourdomain.com")
                .password(password, password)
                .build();
    }
}
