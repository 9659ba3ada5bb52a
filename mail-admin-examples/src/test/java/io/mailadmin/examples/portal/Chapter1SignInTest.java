package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.examples.portal.Browser.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 1. 관리자 페이지 로그인. */
class Chapter1SignInTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    static void walk(Browser browser, Company company) {
        browser.type(browser.say("사용자 Login", "User login"), company.login("admin"))
                .type(browser.say("비밀번호", "Password"), Company.PASSWORD)
                .click(browser.say("로그인", "Sign in"));
        assertThat(browser.path()).isEqualTo("/");
    }

    @ParameterizedTest
    @EnumSource
    void theAdministratorSignsInAndOut(Language language) {
        Browser browser = Browser.open(portal, language);

        walk(browser, company);
        browser.click(browser.say("로그아웃", "Sign out"));

        assertThat(browser.heading()).isEqualTo(browser.say("관리자 페이지 로그인", "Administrator sign-in"));
        assertThat(browser.go("/").path()).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsSaidAndTheLoginKept(Language language) {
        Browser browser = Browser.open(portal, language);

        browser.signIn(company.login("admin"), "Seoul-Autumn-2025");

        browser.sees(browser.say("올바르지 않거나 로그인할 수 없는 계정입니다", "User login"));
        assertThat(browser.value(browser.say("사용자 Login", "User login"))).isEqualTo(company.login("admin"));
    }

    @ParameterizedTest
    @EnumSource
    void whoGotAPasswordFromSomebodyElseChoosesAnotherFirst(Language language) {
        var kim = company.hire("kim", "김", "민수", null);
        company.admin().administrators().add(AdminScope.organization(), List.of(kim.id()));
        String given = company.admin().users().resetPassword(kim.id()).reveal();
        Browser browser = Browser.open(portal, language).signIn(company.login("kim"), given);

        browser.sees(browser.say("다른 사람이 알고 있는 비밀 번호입니다", "Somebody else knows this password"))
                .type(browser.say("현재 비밀 번호", "Present password"), given)
                .type(browser.say("새 비밀 번호", "New password"), Company.PASSWORD)
                .type(browser.say("비밀 번호 확인", "Confirm password"), Company.PASSWORD)
                .click(browser.say("비밀 번호 변경", "Change password"));

        browser.sees(browser.say("비밀 번호를 변경했습니다", "The password was changed"))
                .signIn(company.login("kim"), Company.PASSWORD);
        assertThat(browser.path()).isEqualTo("/");
    }

    @ParameterizedTest
    @EnumSource
    void theLanguageSwitchesAndStays(Language language) {
        Browser browser = Browser.open(portal, language);

        browser.click(browser.say("English", "한국어"));

        String other = browser.say("Administrator sign-in", "관리자 페이지 로그인");
        assertThat(browser.heading()).isEqualTo(other);
        assertThat(browser.go("/sign-in").heading()).isEqualTo(other);
    }
}
