package io.mailadmin.examples.portal;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An organization to test with: the administrator {@code admin}, the units 개발본부 with 플랫폼팀 below it, and 영업본부.
 *
 * @param mailAdmin the service of its portal
 * @param admin the hosting company's session there
 * @param domain its domain
 * @param development the unit 개발본부
 * @param platform the unit 플랫폼팀
 * @param sales the unit 영업본부
 */
record Company(
        MailAdminService mailAdmin,
        AdminSession admin,
        String domain,
        OrgUnitId development,
        OrgUnitId platform,
        OrgUnitId sales) {

    static final String PASSWORD = "Seoul-Autumn-2026";

    static Company create(MailAdminService mailAdmin, String domain) {
        var operator = mailAdmin.operator("test");
        var organization = operator.organizations()
                .create(NewOrganization.builder("회사 " + domain)
                        .domain(domain)
                        .serviceType("standard")
                        .serviceType("premium", 50L)
                        .limits(OrganizationLimits.none().withUsers(1_000L).withOrgUnits(20L))
                        .firstAdministrator(user("admin", "홍", "길동")
                                .password(PASSWORD, PASSWORD)
                                .build())
                        .build());
        AdminSession admin = operator.organization(organization.id());
        OrgUnitId development =
                admin.orgUnits().create(NewOrgUnit.named("개발본부")).id();
        OrgUnitId platform = admin.orgUnits()
                .create(NewOrgUnit.named("플랫폼팀").below(development))
                .id();
        OrgUnitId sales = admin.orgUnits().create(NewOrgUnit.named("영업본부")).id();
        return new Company(mailAdmin, admin, domain, development, platform, sales);
    }

    /** Somebody without a password. */
    MailUser hire(String login, String familyName, String givenName, @Nullable OrgUnitId unit) {
        return admin.users()
                .create(user(login, familyName, givenName)
                        .orgUnit(unit)
                        .withoutPassword()
                        .build());
    }

    /** As many who can sign in with {@link #PASSWORD}. */
    List<MailUser> hireWithPassword(int count) {
        HashedPassword hash = mailAdmin.hash(Password.valueOf(PASSWORD));
        return IntStream.range(0, count)
                .mapToObj(i -> admin.users()
                        .create(user("colleague%02d".formatted(i), "이", "하나")
                                .hashed(hash)
                                .build()))
                .toList();
    }

    /** Signs in as somebody who administers only {@code unit}, in which {@link #chief()} is, too. */
    Browser signInAsAdministratorOf(OrgUnitId unit, Browser browser) {
        MailUser head = admin.users()
                .create(user("head", "박", "서연")
                        .orgUnit(unit)
                        .hashed(mailAdmin.hash(Password.valueOf(PASSWORD)))
                        .build());
        admin.administrators().add(AdminScope.orgUnit(unit), List.of(head.id()));
        admin.users().update(chief().edit().orgUnit(unit).build());
        return browser.signIn(login("head"), PASSWORD);
    }

    /** The administrator of the whole organization. */
    MailUser chief() {
        return admin.users().findByLogin(login("admin")).orElseThrow();
    }

    String login(String name) {
        return name + "@" + domain;
    }

    private static NewMailUser.Builder user(String login, String familyName, String givenName) {
        return NewMailUser.builder()
                .givenName(givenName)
                .familyName(familyName)
                .serviceType("standard")
                .login(login);
    }
}
