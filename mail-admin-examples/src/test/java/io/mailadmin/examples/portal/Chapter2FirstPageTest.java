package io.mailadmin.examples.portal;

import io.mailadmin.examples.portal.Browser.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 2. 첫화면. */
class Chapter2FirstPageTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    static void walk(Browser browser, Company company) {
        browser.sees(company.domain(), "/ 1,000", "/ 20")
                .sees(browser.say("표준 메일", "Standard mail"), browser.say("고급 메일", "Premium mail"), "0 / 50")
                .sees(browser.say("조직 내에서 사용자 생성", "Create a user in the organization"))
                .sees(browser.say("조직 내에서 사용자 보기", "View users in the organization"))
                .sees(browser.say("관리자들: [추가]", "Administrators: [Add]"))
                .sees(browser.say("조직 단위: [새로 생성]", "Organization units: [New]"))
                .sees(browser.say("Users", "Users"));
    }

    @ParameterizedTest
    @EnumSource
    void itShowsTheHostingInformationAndTheWaysOn(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        walk(browser, company);

        browser.sees(browser.say("최근 변경", "Latest changes"), "영업본부");
    }
}
