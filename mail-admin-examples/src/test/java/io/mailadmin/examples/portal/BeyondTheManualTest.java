package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.examples.portal.customer.Customers;
import io.mailadmin.id.OrganizationId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the portal has that the manual has not. */
class BeyondTheManualTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    @ParameterizedTest
    @EnumSource
    void theAuditTrailIsFiltered(Language language) {
        var kim = company.hire("kim", "김", "민수", company.sales());
        company.hire("lee", "이", "하나", company.sales());
        company.admin().users().update(kim.edit().familyName("박").build());
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        browser.click(browser.say("감사 기록", "Audit trail"))
                .sees("lee@")
                .type(browser.say("대상 사용자", "Done to"), company.login("kim"))
                .choose(browser.say("종류", "Kind"), browser.say("사용자 수정", "user changed"))
                .click(browser.say("찾기", "Find"))
                .doesNotSee("lee@")
                .unfold(browser.say("2개 항목 변경", "2 changed"));

        browser.sees("김", "박", company.login("kim"));
    }

    @ParameterizedTest
    @EnumSource
    void theHostingCompanySignsACustomerUp(Language language) {
        String domain = "new" + company.domain();
        Browser browser = asStaff(language);
        browser.click(browser.say("고객", "Customers"));

        signUp(browser, domain, "010-1234-5678");

        Optional<OrganizationId> created = organization(domain);
        assertThat(created).isPresent();
        assertThat(portal.bean(Customers.class).contact(created.orElseThrow())).hasValue("010-1234-5678");
        browser.sees("010-1234-5678")
                .type(browser.say("사용자 수 제한", "Limit of users"), "0")
                .click(browser.say("저장", "Save"))
                .sees(browser.say("제한은 1 이상이어야 합니다", "1"));
    }

    @Test
    void aCustomerWhomThePortalCannotKeepIsNoOrganizationEither() {
        String domain = "half" + company.domain();

        signUp(asStaff(Language.EN).click("Customers"), domain, "0".repeat(300));

        assertThat(organization(domain)).isEmpty();
        assertThat(portal.bean(JdbcClient.class)
                        .sql("select count(*) from customer where contact like '000%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aCustomersAdministratorDoesNotGetThere(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        browser.doesNotSee(browser.say("고객", "Customers"));

        browser.go("/operator").sees(browser.say("처리하지 못했습니다", "That did not work"));
    }

    private static void signUp(Browser browser, String domain, String contact) {
        browser.click(browser.say("새 고객", "New customer"))
                .type(browser.say("조직", "Organization"), "새 회사")
                .type(browser.say("도메인", "Domain"), domain)
                .type(browser.say("연락처", "Contact"), contact)
                .type(browser.say("이름", "Given name"), "새롬")
                .type(browser.say("성", "Family name"), "임")
                .type(browser.say("사용자 Login", "User login"), "admin")
                .click(browser.say("고객 등록", "Sign the customer up"));
    }

    private Browser asStaff(Language language) {
        return Browser.open(portal, language).signIn("staff@hosting.example", portal.password("staff@hosting.example"));
    }

    private Optional<OrganizationId> organization(String domain) {
        return portal.mailAdmin()
                .operator("test")
                .organizations()
                .findByDomain(DomainName.valueOf(domain))
                .map(organization -> organization.id());
    }
}
