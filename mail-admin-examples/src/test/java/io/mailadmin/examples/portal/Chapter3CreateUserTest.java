package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 3. 새로운 사용자 계정 생성. */
class Chapter3CreateUserTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    static void walk(Browser browser, Company company) {
        browser.go("/").click(browser.say("조직 내에서 사용자 생성", "Create a user in the organization"));
        fill(browser, company, "Busan-Winter-2026").click(browser.say("사용자 생성", "Create user"));

        assertThat(company.admin().users().findByLogin(company.login("minsu"))).hasValueSatisfying(user -> {
            assertThat(user.familyName() + user.givenName()).isEqualTo("김민수");
            assertThat(user.orgUnit()).isEqualTo(company.platform());
            assertThat(user.serviceType().value()).isEqualTo("premium");
        });
        browser.sees(browser.say("사용자를 생성했습니다", "was created"), company.login("minsu"));
    }

    private static Browser fill(Browser browser, Company company, String confirmation) {
        return browser.type(browser.say("이름", "Given name"), "민수")
                .type(browser.say("성", "Family name"), "김")
                .choose(browser.say("조직 단위", "Organization unit"), "플랫폼팀")
                .choose(browser.say("서비스 종류", "Service type"), browser.say("고급 메일", "Premium mail"))
                .type(browser.say("사용자 Login", "User login"), "minsu")
                .type(browser.say("비밀 번호", "Password"), "Busan-Winter-2026")
                .type(browser.say("비밀 번호 확인", "Confirm password"), confirmation)
                .type(browser.say("1차 SMTP 주소", "Primary SMTP address"), company.login("minsu"));
    }

    @ParameterizedTest
    @EnumSource
    void aUserIsCreatedFromTheFootOfTheFirstPage(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        walk(browser, company);
    }

    @ParameterizedTest
    @EnumSource
    void errorsStandBesideTheirFieldsAndWhatWasTypedStays(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        fill(browser.click("Users").click("Create"), company, "Busan-Winter-2025")
                .type(browser.say("성", "Family name"), "")
                .type(browser.say("1차 SMTP 주소", "Primary SMTP address"), company.login("kim"))
                .click(browser.say("사용자 생성", "Create user"));

        assertThat(browser.errorBeside(browser.say("성", "Family name"))).contains(browser.say("필수 항목입니다", "required"));
        assertThat(browser.errorBeside(browser.say("비밀 번호 확인", "Confirm password")))
                .contains(browser.say("비밀 번호와 다릅니다", "must equal the password"));
        assertThat(browser.errorBeside(browser.say("1차 SMTP 주소", "Primary SMTP address")))
                .contains(browser.say("사용자 Login과 같아야 합니다", "must"));
        assertThat(browser.value(browser.say("이름", "Given name"))).isEqualTo("민수");
        assertThat(browser.value(browser.say("비밀 번호", "Password"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void reloadingTheNextPageCreatesNobodyAgain(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);
        walk(browser, company);
        long users = company.admin().hosting().users().used();

        browser.driver().navigate().refresh();
        browser.driver().navigate().back();
        browser.driver().navigate().forward();

        assertThat(company.admin().hosting().users().used()).isEqualTo(users);
        assertThat(browser.text()).doesNotContain(browser.say("사용자를 생성했습니다", "was created"));
    }
}
