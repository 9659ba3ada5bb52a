package io.mailadmin;

import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.user.NewMailUser;

/** The organization {@code yourdomain.com}, for tests that need one. */
final class YourCompany {

    static final String PASSWORD = "correct horse 1";

    private YourCompany() {}

    /** Creates it with the administrator {@code admin}. */
    static Organization create(OperatorSession operator) {
        return create(operator, PASSWORD);
    }

    static Organization create(OperatorSession operator, String password) {
        if (operator.serviceTypes().list().isEmpty()) {
            operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        }
        return operator.organizations().create(command("Your Company", "yourdomain.com", password));
    }

    /** A new organization whom nothing is wrong with. */
    static NewOrganization command(String name, String domain, String password) {
        return NewOrganization.builder(name)
                .domain(domain)
                .firstAdministrator(user("admin").password(password, password).build())
                .build();
    }

    /** A new user whom nothing is wrong with, but that the password is missing. */
    static NewMailUser.Builder user(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login);
    }
}
