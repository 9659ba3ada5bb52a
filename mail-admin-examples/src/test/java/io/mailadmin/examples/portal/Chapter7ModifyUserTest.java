package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.user.MailUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 7. 계정 수정 및 삭제. */
class Chapter7ModifyUserTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    static void walk(Browser browser, Company company) {
        MailUser ryu = company.hire("ryu", "류", "하윤", company.sales());
        browser.go("/")
                .click(browser.say("조직 내에서 사용자 보기", "View users in the organization"))
                .click(company.login("ryu"));
        assertThat(browser.heading()).startsWith(browser.say("사용자 수정", "Modify user"));
        browser.type(browser.say("성", "Family name"), "유")
                .choose(browser.say("조직 단위", "Organization unit"), "플랫폼팀")
                .choose(browser.say("상태", "Status"), browser.say("로그인 차단", "sign-in blocked"))
                .click(browser.say("저장", "Save"));

        MailUser saved = company.admin().users().get(ryu.id());
        assertThat(saved.familyName()).isEqualTo("유");
        assertThat(saved.orgUnit()).isEqualTo(company.platform());
        browser.sees(browser.say("사용자를 저장했습니다", "was saved"));

        browser.click(browser.say("사용자 삭제", "Delete user")).click(browser.say("사용자 삭제", "Delete user"));

        assertThat(company.admin().users().findByLogin(company.login("ryu"))).isEmpty();
        browser.sees(browser.say("휴지통으로 옮겼습니다", "was moved to the trash"));
    }

    @ParameterizedTest
    @EnumSource
    void aUserIsModifiedAndDeletedAndComesBackByUndo(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        walk(browser, company);
        browser.click(browser.say("실행 취소", "Undo"));

        assertThat(company.admin().users().findByLogin(company.login("ryu"))).isPresent();
        assertThat(browser.heading()).contains(company.login("ryu"));
    }

    @ParameterizedTest
    @EnumSource
    void theTrashRestoresAndDeletesForGood(Language language) {
        MailUser noh = company.hire("noh", "노", "지훈", company.sales());
        MailUser seo = company.hire("seo", "서", "지우", null);
        company.admin().users().delete(noh.id());
        company.admin().users().delete(seo.id());
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        browser.click("Users")
                .click(browser.say("휴지통", "Trash"))
                .inRowOf(company.login("noh"), browser.say("복원", "Restore"));
        assertThat(company.admin().users().get(noh.id())).isNotNull();

        browser.click("Users")
                .click(browser.say("휴지통", "Trash"))
                .unfold(browser.say("완전 삭제", "Delete for good"))
                .click(browser.say("완전히 삭제", "Yes, delete for good"));
        browser.sees(browser.say("휴지통이 비어 있습니다", "The trash is empty"));
    }

    @ParameterizedTest
    @EnumSource
    void twoAdministratorsWhoEditOneUserSeeBothVersions(Language language) {
        MailUser kim = company.hire("kim", "김", "민수", company.sales());
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);
        browser.go("/users/" + kim.id()).type(browser.say("이름", "Given name"), "민호");
        company.admin().users().update(kim.edit().givenName("민재").build());

        browser.click(browser.say("저장", "Save"));

        assertThat(company.admin().users().get(kim.id()).givenName()).isEqualTo("민재");
        browser.sees(browser.say("지금 저장된 값: 민재", "Stored now: 민재"));
        assertThat(browser.value(browser.say("이름", "Given name"))).isEqualTo("민호");

        browser.click(browser.say("저장", "Save"));

        assertThat(company.admin().users().get(kim.id()).givenName()).isEqualTo("민호");
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsExplained(Language language) {
        Browser browser = company.signInAsAdministratorOf(company.sales(), browser(language));

        browser.go("/users/" + company.chief().id())
                .click(browser.say("저장", "Save"))
                .click(browser.say("왜 안 됩니까?", "Why not?"));

        browser.sees(browser.say("더 넓은 범위의 관리자입니다", "administers more than you do"))
                .sees(browser.say("영업본부 조직 단위의 관리자입니다", "You administer the organization unit 영업본부"));
    }

    private Browser browser(Language language) {
        return Browser.open(portal, language);
    }
}
