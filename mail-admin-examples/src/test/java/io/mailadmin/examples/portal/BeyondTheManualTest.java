package io.mailadmin.examples.portal;

import io.mailadmin.examples.portal.Browser.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
