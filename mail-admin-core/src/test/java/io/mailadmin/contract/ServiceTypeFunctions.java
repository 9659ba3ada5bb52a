package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailProtocol;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.organization.ServiceTypeDefinition;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class ServiceTypeFunctions extends FunctionFixture {

    private static final ServiceTypeCode PREMIUM = ServiceTypeCode.valueOf("premium");

    @Test
    void aServiceTypeInUseIsNotWithdrawn() {
        var user = admin.users().create(newUser("kim").serviceType("premium").build());
        var refusal = refused(
                RuleBrokenException.class,
                ErrorCode.SERVICE_TYPE_IN_USE,
                "serviceType",
                () -> operator.organizations().withdrawServiceType(organization.id(), PREMIUM));
        assertThat(refusal.getMessage()).contains("premium", "1 users");
        admin.users().update(user.edit().serviceType("standard").build());
        operator.organizations().withdrawServiceType(organization.id(), PREMIUM);
        operator.organizations().withdrawServiceType(organization.id(), PREMIUM);
        operator.organizations().giveServiceType(organization.id(), PREMIUM, 7L);
        operator.organizations().giveServiceType(organization.id(), PREMIUM, 8L);
        assertThat(operator.organizations()
                        .serviceTypes(organization.id())
                        .get(0)
                        .limit())
                .isEqualTo(8);
    }

    @Test
    void usersInheritWhatTheirServiceTypeIsToday() {
        ServiceType standard = operator.serviceTypes().get(ServiceTypeCode.valueOf("standard"));
        ServiceType changed = operator.serviceTypes()
                .update(
                        ServiceTypeDefinition.of("standard", "표준", "Standard", 3 * GIB)
                                .withProtocols(Set.of(MailProtocol.IMAP)),
                        standard.version());
        assertThat(admin.hosting().quotaBytes().used()).isEqualTo(3 * GIB);
        assertThat(operator.serviceTypes().list()).hasSize(3).contains(changed);
        refused(
                StaleVersionException.class,
                ErrorCode.STALE_VERSION,
                null,
                () -> operator.serviceTypes()
                        .update(ServiceTypeDefinition.of("standard", "표준", "Standard", GIB), standard.version()));
        refused(
                DuplicateException.class,
                ErrorCode.SERVICE_TYPE_EXISTS,
                "code",
                () -> operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", GIB)));
        refused(
                InvalidInputException.class,
                ErrorCode.QUOTA_INVALID,
                "quotaBytes",
                () -> operator.serviceTypes().create(ServiceTypeDefinition.of("x", "표준", "Standard", 0)));
        refused(
                NotFoundException.class,
                ErrorCode.SERVICE_TYPE_NOT_FOUND,
                "serviceType",
                () -> operator.serviceTypes().get(ServiceTypeCode.valueOf("x")));
    }

    @Test
    void theFirstAdministratorsServiceTypeIsGiven() {
        Organization small = operator.organizations()
                .create(NewOrganization.builder("Small")
                        .domain("small.com")
                        .firstAdministrator(
                                newUser("admin").serviceType("archive").build())
                        .build());
        assertThat(operator.organizations().serviceTypes(small.id()))
                .extracting(allotment -> allotment.type().code().value())
                .containsExactly("archive");
    }
}
