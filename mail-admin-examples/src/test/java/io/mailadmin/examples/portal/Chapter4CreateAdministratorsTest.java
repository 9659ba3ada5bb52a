package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.id.OrgUnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 4. 새로운 관리자 계정 생성. */
class Chapter4CreateAdministratorsTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    static void walk(Browser browser, Company company) {
        company.hire("jiwon", "류", "지원", null);
        company.hire("seojun", "김", "서준", company.sales());
        company.hire("doyun", "박", "도윤", company.sales());

        browser.go("/").click(browser.say("관리자들:", "Administrators:"), browser.say("[추가]", "[Add]"));
        addAsInChapterFour(browser, "jiwon", company.login("seojun"), company.login("doyun"));

        assertThat(logins(company, null)).containsExactlyInAnyOrder("admin", "doyun", "jiwon", "seojun");
    }

    /** Types one account; then finds and ticks two. */
    static void addAsInChapterFour(Browser browser, String typed, String... ticked) {
        browser.type(browser.say("계정", "Accounts"), typed).click(browser.say("관리자 추가", "Add administrators"));
        browser.sees(browser.say("관리자를 추가했습니다", "The administrators were added"))
                .click(browser.say("찾기", "Find"));
        List.of(ticked).forEach(browser::tick);
        browser.click(browser.say("관리자 추가", "Add administrators"));
        browser.sees(browser.say("관리자를 추가했습니다", "The administrators were added"))
                .sees(ticked);
    }

    static List<String> logins(Company company, @Nullable OrgUnitId unit) {
        AdminScope scope = unit == null ? AdminScope.organization() : AdminScope.orgUnit(unit);
        return company.admin().administrators().list(scope).items().stream()
                .map(Administrator::login)
                .map(login -> login.localPart())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void administratorsAreAddedByTypingAndByTicking(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        walk(browser, company);

        browser.inRowOf(company.login("doyun"), browser.say("해제", "Remove"));
        browser.sees(browser.say("관리자를 해제했습니다", "The administrator was removed"));
        assertThat(logins(company, null)).doesNotContain("doyun");
    }

    @ParameterizedTest
    @EnumSource
    void anAccountThatIsNotThereIsSaidBesideIt(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        browser.go("/administrators")
                .type(browser.say("계정", "Accounts"), "nobody")
                .click(browser.say("관리자 추가", "Add administrators"));

        assertThat(browser.errorBeside(browser.say("계정", "Accounts"))).contains(company.login("nobody"));
        assertThat(browser.value(browser.say("계정", "Accounts"))).isEqualTo("nobody");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTickedStaysWhileThePagesTurn(Language language) {
        for (int i = 0; i < 60; i++) {
            company.hire("user%02d".formatted(i), "김", "하나", null);
        }
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        browser.go("/administrators/find")
                .tick(company.login("user01"))
                .click(browser.say("다음", "Next"))
                .tick(company.login("user58"))
                .click(browser.say("이전", "Previous"));
        browser.sees(browser.say("지금까지 2명 선택", "2 ticked so far")).click(browser.say("관리자 추가", "Add administrators"));

        assertThat(logins(company, null)).containsExactlyInAnyOrder("admin", "user01", "user58");
    }
}
