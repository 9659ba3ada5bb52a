package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.OperatorSession;
import io.mailadmin.address.DomainName;
import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.examples.portal.customer.Customers;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the hosting company's own staff do. */
class OperatorPagesTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();
    private final OperatorSession operator = portal.mailAdmin().operator("test");

    @ParameterizedTest
    @EnumSource
    void aCustomerIsSignedUpAndChanged(Language language) {
        String domain = "new" + company.domain();
        Browser browser = asStaff(language);
        signUp(browser.click(browser.say("고객", "Customers")), domain, "010-1234-5678");

        OrganizationId created = organization(domain).orElseThrow().id();
        assertThat(portal.bean(Customers.class).contact(created)).hasValue("010-1234-5678");
        assertThat(browser.value(browser.say("연락처", "Contact"))).isEqualTo("010-1234-5678");

        String users = browser.say("사용자 수 제한", "Limit of users");
        browser.type(users, "0").click(browser.say("저장", "Save"));
        assertThat(browser.errorBeside(users)).contains("1");
        browser.type(users, "many").click(browser.say("저장", "Save"));
        assertThat(browser.errorBeside(users)).contains(browser.say("숫자로", "in digits"));
        assertThat(browser.value(users)).isEqualTo("many");

        browser.type(users, "70")
                .type(browser.say("용량 제한 (GiB)", "Limit of quota (GiB)"), "0.5")
                .type(browser.say("연락처", "Contact"), "02-123")
                .click(browser.say("저장", "Save"))
                .sees(browser.say("조직을 저장했습니다", "was saved"));
        assertThat(organization(domain).orElseThrow().limits().users()).isEqualTo(70);
        assertThat(organization(domain).orElseThrow().limits().quotaBytes()).isEqualTo(1L << 29);
        assertThat(portal.bean(Customers.class).contact(created)).hasValue("02-123");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongInASignUpStandsBesideItsFieldAndNothingIsKept(Language language) {
        String domain = "half" + company.domain();
        String contact = "0".repeat(300);
        Browser browser = asStaff(language).go("/operator");

        signUp(browser, domain, contact);

        assertThat(browser.errorBeside(browser.say("연락처", "Contact"))).contains("254");
        assertThat(browser.value(browser.say("연락처", "Contact"))).isEqualTo(contact);
        assertThat(browser.value(browser.say("이름", "Given name"))).isEqualTo("새롬");
        assertThat(organization(domain)).isEmpty();

        browser.type(browser.say("도메인", "Domain"), company.domain())
                .type(browser.say("사용자 Login", "User login"), "a b")
                .click(browser.say("고객 등록", "Sign the customer up"));
        assertThat(browser.errorBeside(browser.say("사용자 Login", "User login"))).isNotEmpty();
        browser.type(browser.say("사용자 Login", "User login"), "admin")
                .click(browser.say("고객 등록", "Sign the customer up"));
        assertThat(browser.errorBeside(browser.say("도메인", "Domain"))).contains(company.domain());
    }

    @ParameterizedTest
    @EnumSource
    void aStaleEditShowsBothVersions(Language language) {
        Organization before = organization(company.domain()).orElseThrow();
        Browser browser = asStaff(language).go("/operator/" + before.id());
        browser.type(browser.say("조직", "Organization"), "우리 회사");
        operator.organizations().update(before.edit().withName("너희 회사"));

        browser.click(browser.say("저장", "Save"));

        browser.sees(browser.say("지금 저장된 값: 너희 회사", "Stored now: 너희 회사"));
        assertThat(browser.value(browser.say("조직", "Organization"))).isEqualTo("우리 회사");
        browser.click(browser.say("저장", "Save"));
        assertThat(organization(company.domain()).orElseThrow().name()).isEqualTo("우리 회사");
    }

    @ParameterizedTest
    @EnumSource
    void domainsAreAddedMadePrimaryAndRemoved(Language language) {
        String second = "second" + company.domain();
        Browser browser = page(language, "/domains");
        String field = browser.say("도메인", "Domain");

        browser.type(field, "yourdomain.com").click(browser.say("도메인 추가", "Add domain"));
        assertThat(browser.errorBeside(field)).contains("yourdomain.com");
        assertThat(browser.value(field)).isEqualTo("yourdomain.com");

        browser.type(field, second)
                .click(browser.say("도메인 추가", "Add domain"))
                .inRowOf(second, browser.say("기본 도메인으로", "Make primary"))
                .inRowOf(company.domain(), browser.say("삭제", "Remove"));
        assertThat(browser.errors()).singleElement().asString().contains(company.domain());
        assertThat(organization(second).orElseThrow().primaryDomain()).hasToString(second);

        browser.inRowOf(company.domain(), browser.say("기본 도메인으로", "Make primary"))
                .inRowOf(second, browser.say("삭제", "Remove"));
        assertThat(organization(second)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void serviceTypesAreGivenLimitedAndWithdrawn(Language language) {
        Browser browser = page(language, "/service-types");
        String standard = browser.say("표준 메일", "Standard mail");
        String premium = browser.say("고급 메일", "Premium mail");

        browser.choose(browser.say("서비스 종류", "Service type"), premium)
                .type(browser.say("사용자 수 제한", "Limit of users"), "-3")
                .click(browser.say("서비스 종류 제공", "Give service type"));
        assertThat(browser.errorBeside(browser.say("사용자 수 제한", "Limit of users")))
                .contains("1");
        browser.type(browser.say("사용자 수 제한", "Limit of users"), "77")
                .click(browser.say("서비스 종류 제공", "Give service type"))
                .sees("77");
        browser.inRowOf(standard, browser.say("회수", "Withdraw"));
        assertThat(browser.errors()).hasSize(1);
        browser.inRowOf(premium, browser.say("회수", "Withdraw"))
                .sees(browser.say("서비스 종류를 회수했습니다", "The service type was withdrawn"))
                .doesNotSee("77");
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerIsSuspendedTrashedRestoredAndPurged(Language language) {
        Browser browser = page(language, "");
        browser.click(browser.say("정지", "Suspend"));
        assertThat(status()).isEqualTo(OrganizationStatus.SUSPENDED);

        browser.unfold(browser.say("휴지통으로 이동", "Move to the trash"))
                .click(browser.say("휴지통으로 옮김", "Yes, move it to the trash"));
        assertThat(status()).isEqualTo(OrganizationStatus.TRASHED);
        browser.click(browser.say("저장", "Save"));
        assertThat(browser.errors()).hasSize(1);

        browser.go("/operator/trash").click(browser.say("회사 ", "회사 ") + company.domain());
        browser.click(browser.say("복원", "Restore")).click(browser.say("서비스 다시 시작", "Put back into service"));
        assertThat(status()).isEqualTo(OrganizationStatus.ACTIVE);

        browser.click(browser.say("정지", "Suspend"))
                .unfold(browser.say("휴지통으로 이동", "Move to the trash"))
                .click(browser.say("휴지통으로 옮김", "Yes, move it to the trash"))
                .unfold(browser.say("완전 삭제", "Delete for good"))
                .click(browser.say("모든 사용자와 함께 완전히 삭제", "Yes, delete it with all its users"));
        assertThat(organization(company.domain())).isEmpty();
        browser.sees(browser.say("조직을 완전히 삭제했습니다", "The organization was deleted for good"));
    }

    @Test
    void aCustomersAdministratorGetsToNoneOfThesePages() throws Exception {
        OrganizationId own = organization(company.domain()).orElseThrow().id();
        Browser browser = Browser.open(portal, Language.EN).signIn(company.login("admin"), Company.PASSWORD);
        browser.doesNotSee("Customers");

        for (String path :
                new String[] {"", "/trash", "/new", "/" + own, "/" + own + "/domains", "/service-types/new"}) {
            browser.go("/operator" + path).sees("That did not work");
        }
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

    /** A page of the company of this test. */
    private Browser page(Language language, String path) {
        return asStaff(language)
                .go("/operator/" + organization(company.domain()).orElseThrow().id() + path);
    }

    private OrganizationStatus status() {
        return organization(company.domain()).orElseThrow().status();
    }

    private Optional<Organization> organization(String domain) {
        return operator.organizations().findByDomain(DomainName.valueOf(domain));
    }
}
