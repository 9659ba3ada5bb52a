package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 8. 사용자 찾기. */
class Chapter8FindUsersTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    static void walk(Browser browser, Company company) {
        company.hire("jiwoo.kim", "김", "지우", company.platform());
        company.hire("jiwoo.lee", "이", "지우", company.sales());
        company.hire("sujin.kim", "김", "수진", company.sales());

        find(browser, browser.say("1차 SMTP 주소", "Primary SMTP address"), "jiwoo", "");
        browser.sees("jiwoo.kim", "jiwoo.lee").doesNotSee("sujin.kim");
        find(browser, browser.say("이름", "Given name"), "지우", "개발본부");
        browser.sees("jiwoo.kim").doesNotSee("jiwoo.lee");
        find(browser, browser.say("성", "Family name"), "김", "");
        browser.sees("jiwoo.kim", "sujin.kim").doesNotSee("jiwoo.lee");
    }

    private static void find(Browser browser, String condition, String word, String unit) {
        browser.click("Users");
        assertThat(browser.heading()).isEqualTo(browser.say("사용자 찾기", "Find users"));
        browser.choose(browser.say("조건", "Condition"), condition)
                .type(browser.say("찾을 단어", "Begins with"), word)
                .type(browser.say("조직 단위:", "Organization unit:"), unit)
                .click(browser.say("찾기", "Find"));
    }

    @ParameterizedTest
    @EnumSource
    void usersAreFoundByEachCondition(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        walk(browser, company);
    }

    @ParameterizedTest
    @EnumSource
    void aUnitThatIsNotThereIsSaidBesideItsField(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        find(browser, browser.say("성", "Family name"), "김", "홍보팀");

        assertThat(browser.errorBeside(browser.say("조직 단위:", "Organization unit:")))
                .contains("홍보팀");
        assertThat(browser.value(browser.say("찾을 단어", "Begins with"))).isEqualTo("김");
    }

    @ParameterizedTest
    @EnumSource
    void aFoundPageIsABookmark(Language language) {
        company.hire("hana", "이", "하나", company.sales());
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        find(browser, browser.say("성", "Family name"), "없음", "");
        browser.sees(browser.say("일치하는 사용자가 없습니다", "Nobody matches"));
        browser.go("/users?field=FAMILY_NAME&word=%EC%9D%B4");

        browser.sees("hana", browser.say("표준 메일", "Standard mail")).doesNotSee(browser.say("홍길동", "길동 홍"));
    }

    @ParameterizedTest
    @EnumSource
    void theSearchBoxTakesTheWholeQueryAndSaysWhatIsWrongWithIt(Language language) {
        company.hire("jiwoo.kim", "김", "지우", company.platform());
        company.hire("jiwoo.lee", "이", "지우", company.sales());
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);
        String box = browser.say("검색식", "Query");

        browser.click("Users").type(box, "name:ㄱㅈㅇ").click(browser.say("찾기", "Find"));
        browser.sees("jiwoo.kim").doesNotSee("jiwoo.lee");
        browser.type(box, "").click(browser.say("찾기", "Find"));
        find(browser, browser.say("이름", "Given name"), "지우", "영업본부");
        browser.type(box, "unit:개발본부").click(browser.say("찾기", "Find"));
        assertThat(browser.errorBeside(browser.say("조직 단위:", "Organization unit:")))
                .isNotEmpty();

        browser.go("/users").type(box, "colour:red").click(browser.say("찾기", "Find"));
        assertThat(browser.errorBeside(box)).contains("colour");
        assertThat(browser.value(box)).isEqualTo("colour:red");
    }

    @ParameterizedTest
    @EnumSource
    void usersAreSortedBothWaysAndFilteredByStatus(Language language) {
        MailUser ann = company.hire("ann", "Zimmer", "Ann", null);
        company.hire("zoe", "Abel", "Zoe", null);
        company.admin().users().update(ann.edit().status(UserStatus.SUSPENDED).build());
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);
        browser.click("Users");

        browser.click(browser.say("성명", "Name"));
        assertThat(browser.text()).containsSubsequence("zoe@", "ann@", "admin@");
        browser.click(browser.say("성명 ▲", "Name ▲"));
        assertThat(browser.text()).containsSubsequence("admin@", "ann@", "zoe@");
        browser.click(browser.say("생성", "Created"));
        assertThat(browser.text()).containsSubsequence("admin@", "ann@", "zoe@");

        browser.choose(browser.say("상태", "Status"), browser.say("정지", "suspended"))
                .click(browser.say("찾기", "Find"))
                .sees("ann@")
                .doesNotSee("zoe@");
        assertThat(browser.path()).contains("status=SUSPENDED", "sort=CREATED");
    }
}
