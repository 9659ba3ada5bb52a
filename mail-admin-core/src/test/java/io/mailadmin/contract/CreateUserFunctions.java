package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class CreateUserFunctions extends FunctionFixture {

    @Test
    void aUserHasAllThatWasTyped() {
        OrgUnit sales = createUnit("Sales");
        MailUser kim = admin.users()
                .create(NewMailUser.builder()
                        .givenName("민수")
                        .familyName("김")
                        .orgUnit(sales.id())
                        .serviceType("premium")
                        .login("Kim@YourDomain.com")
                        .password(PASSWORD, PASSWORD)
                        .primarySmtpAddress("kim@yourdomain.com")
                        .build());

        assertThat(kim.login()).hasToString("kim@yourdomain.com");
        assertThat(kim.primarySmtpAddress()).isEqualTo(kim.login());
        assertThat(kim.orgUnit()).isEqualTo(sales.id());
        assertThat(kim.serviceType()).hasToString("premium");
        assertThat(admin.users().get(kim.id())).isEqualTo(kim);
        assertThat(admin.users().findByLogin("KIM@yourdomain.com")).contains(kim);
    }

    @ParameterizedTest
    @CsvSource({
        "kim, , kim@yourdomain.com",
        "kim, kim, kim@yourdomain.com",
        "kim, kim@second.com, kim@second.com",
        "kim@second.com, kim, kim@second.com",
        "kim@second.com, , kim@second.com",
        "KIM@SECOND.COM, kim@second.com, kim@second.com"
    })
    void aBareLocalPartTakesTheOtherFieldsDomainOrElseThePrimaryOne(String login, String primary, String expected) {
        MailUser user =
                admin.users().create(newUser(login).primarySmtpAddress(primary).build());
        assertThat(user.login()).hasToString(expected);
    }

    @Test
    void anAddressMustLieInADomainOfTheOrganization() {
        foreignOrganization();
        refused(
                InvalidInputException.class,
                ErrorCode.DOMAIN_NOT_OF_ORGANIZATION,
                "login",
                () -> admin.users().create(newUser("kim@other.com").build()));
        refused(
                InvalidInputException.class,
                ErrorCode.DOMAIN_NOT_OF_ORGANIZATION,
                "primarySmtpAddress",
                () -> admin.users()
                        .create(newUser("kim")
                                .primarySmtpAddress("kim@nowhere.example")
                                .build()));
    }

    @Test
    void aLoginIsTakenInEverySpelling() {
        operator.organizations().addDomain(organization.id(), "한글.한국");
        createUser("kim@한글.한국");
        String decomposed = java.text.Normalizer.normalize("kim@한글.한국", java.text.Normalizer.Form.NFD);
        for (String login :
                new String[] {"kim@한글.한국", "KIM@한글.한국", decomposed, "kim@xn--bj0bj06e.xn--3e0b707e", "ｋｉｍ@한글.한국"}) {
            var refusal = refused(DuplicateException.class, ErrorCode.LOGIN_TAKEN, "login", () -> createUser(login));
            assertThat(refusal.getMessage()).contains("kim@한글.한국");
        }
    }

    @Test
    void internationalLocalPartsAreTheOrganizationsChoice() {
        refused(InvalidInputException.class, ErrorCode.LOCAL_PART_NOT_ASCII, "login", () -> createUser("김민수"));
        MailUser lee = createUser("lee");
        refused(
                InvalidInputException.class,
                ErrorCode.LOCAL_PART_NOT_ASCII,
                "login",
                () -> admin.users().update(lee.edit().login("이").build()));
        var chosen = operator.organizations().update(organization.edit().withInternationalAddresses(true));
        MailUser kim = createUser("김민수");
        assertThat(kim.login()).hasToString("김민수@yourdomain.com");

        operator.organizations().update(chosen.edit().withInternationalAddresses(false));
        assertThat(admin.users().update(kim.edit().familyName("박").build()).login())
                .as("who has such an address keeps it")
                .isEqualTo(kim.login());
    }

    @Test
    void theUnitMustExistInTheOrganization() {
        OrgUnitId foreign = new OrgUnitId(foreignOrganization().value());
        OrgUnitId nowhere = new OrgUnitId(UUID.randomUUID());
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnit",
                () -> admin.users().create(newUser("kim").orgUnit(nowhere).build()));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnit",
                () -> admin.users().create(newUser("kim").orgUnit(foreign).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "nothing", "ARCHIVE!", "표준"})
    void theServiceTypeMustBeGivenToTheOrganization(String serviceType) {
        refused(
                InvalidInputException.class,
                ErrorCode.SERVICE_TYPE_NOT_GIVEN,
                "serviceType",
                () -> admin.users()
                        .create(newUser("kim").serviceType(serviceType).build()));
    }

    @Test
    void everyLimitStopsTheNextUserAndSaysSo() {
        admin.users().create(newUser("a").serviceType("premium").build());
        admin.users().create(newUser("b").serviceType("premium").build());
        refused(
                RuleBrokenException.class,
                ErrorCode.SERVICE_TYPE_LIMIT_REACHED,
                "serviceType",
                () -> admin.users().create(newUser("c").serviceType("premium").build()));

        limit(OrganizationLimits.none().withUsers(3L));
        refused(RuleBrokenException.class, ErrorCode.USER_LIMIT_REACHED, null, () -> createUser("c"));

        limit(OrganizationLimits.none().withQuotaBytes(21 * GIB));
        refused(RuleBrokenException.class, ErrorCode.QUOTA_LIMIT_REACHED, "serviceType", () -> createUser("c"));

        limit(OrganizationLimits.none().withQuotaBytes(22 * GIB));
        createUser("c");
    }

    private void limit(OrganizationLimits limits) {
        operator.organizations()
                .update(operator.organizations().get(organization.id()).edit().withLimits(limits));
    }
}
