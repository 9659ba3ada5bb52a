package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.user.MailUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 6. 조직별 관리자 계정 생성. */
class Chapter6UnitAdministratorsTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    static void walk(Browser browser, Company company) {
        company.hire("taeyang", "최", "태양", company.development());
        company.hire("haneul", "정", "하늘", company.platform());
        company.hire("bada", "강", "바다", company.platform());

        browser.go("/")
                .click(browser.say("조직 단위", "Organization units"))
                .click("개발본부")
                .click(browser.say("관리자들:", "Administrators:"), browser.say("[추가]", "[Add]"));
        Chapter4CreateAdministratorsTest.addAsInChapterFour(
                browser, "taeyang", company.login("haneul"), company.login("bada"));

        assertThat(Chapter4CreateAdministratorsTest.logins(company, company.development()))
                .containsExactlyInAnyOrder("bada", "haneul", "taeyang");
    }

    @ParameterizedTest
    @EnumSource
    void aUnitGetsItsAdministrators(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        walk(browser, company);
    }

    @ParameterizedTest
    @EnumSource
    void aUnitsAdministratorSeesNothingElseAlsoByItsAddress(Language language) {
        MailUser ours = company.hire("ours", "한", "우리", company.sales());
        MailUser theirs = company.hire("theirs", "오", "그들", company.development());
        Browser browser = company.signInAsAdministratorOf(company.sales(), Browser.open(portal, language));

        browser.go("/users").sees(ours.login().toString()).doesNotSee("theirs");
        browser.go("/units").sees("영업본부").doesNotSee("개발본부");
        for (String address : new String[] {
            "/users/" + theirs.id(),
            "/users/" + theirs.id() + "/delete",
            "/units/" + company.development(),
            "/units/" + company.development() + "/administrators"
        }) {
            browser.go(address).doesNotSee("그들").doesNotSee("개발본부");
            browser.sees(browser.say("처리하지 못했습니다", "That did not work"));
        }
    }
}
