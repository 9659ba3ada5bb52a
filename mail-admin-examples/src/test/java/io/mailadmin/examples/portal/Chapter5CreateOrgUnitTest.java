package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 5. 새로운 조직 생성. */
class Chapter5CreateOrgUnitTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    static void walk(Browser browser, Company company) {
        browser.go("/")
                .click(browser.say("조직 단위:", "Organization units:"), browser.say("[새로 생성]", "[New]"))
                .type(browser.say("조직 단위 이름", "Unit name"), "디자인팀")
                .type(browser.say("빌링ID", "Billing ID"), "YD-700")
                .choose(browser.say("상위 조직 단위", "Below"), "개발본부")
                .click(browser.say("조직 단위 생성", "Create unit"));

        assertThat(named(company, "디자인팀").billingId()).isEqualTo("YD-700");
        assertThat(named(company, "디자인팀").parent()).isEqualTo(company.development());
        browser.sees(browser.say("조직 단위를 생성했습니다", "was created"));
    }

    private static OrgUnit named(Company company, String name) {
        return company.admin().orgUnits().find(OrgUnitQuery.named(name)).items().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void aUnitIsCreatedAndStandsInTheTree(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        walk(browser, company);

        browser.click(browser.say("조직 단위", "Organization units")).sees("디자인팀", "YD-700");
    }

    @ParameterizedTest
    @EnumSource
    void aUnitIsRenamedMovedAndDeleted(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        browser.go("/units/" + company.sales())
                .type(browser.say("조직 단위 이름", "Unit name"), "국내영업")
                .choose(browser.say("상위 조직 단위", "Below"), "개발본부")
                .click(browser.say("저장", "Save"));
        assertThat(named(company, "국내영업").parent()).isEqualTo(company.development());

        browser.go("/units/" + company.development())
                .unfold(browser.say("조직 단위 삭제", "Delete unit"))
                .click(browser.say("조직 단위를 삭제", "Yes, delete the unit"));
        browser.sees(browser.say("하위 조직 단위 2개", "2"));

        browser.go("/units/" + company.sales())
                .unfold(browser.say("조직 단위 삭제", "Delete unit"))
                .click(browser.say("조직 단위를 삭제", "Yes, delete the unit"));
        browser.sees(browser.say("조직 단위를 삭제했습니다", "The organization unit was deleted"));
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsTakenIsSaidBesideIt(Language language) {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        browser.go("/units/new")
                .type(browser.say("조직 단위 이름", "Unit name"), "영업본부")
                .click(browser.say("조직 단위 생성", "Create unit"));

        assertThat(browser.errorBeside(browser.say("조직 단위 이름", "Unit name"))).contains("영업본부");
    }
}
