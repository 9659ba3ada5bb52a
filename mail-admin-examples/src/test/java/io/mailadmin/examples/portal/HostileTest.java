package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.orgunit.NewOrgUnit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What people with bad intentions try. */
class HostileTest {

    private static final String SCRIPT = "<script>document.title='x'</script>";
    private static final String ATTRIBUTE = "\"><img src=x onerror=document.title='x'>";

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    @Test
    void scriptsInNamesAreShownAsTextOnEveryPage() {
        var unit = company.admin().orgUnits().create(NewOrgUnit.named(SCRIPT).withBillingId(ATTRIBUTE));
        var user = company.hire("mallory", SCRIPT, ATTRIBUTE, unit.id());
        company.admin()
                .users()
                .delete(company.hire("gone", ATTRIBUTE, SCRIPT, unit.id()).id());
        Browser browser = Browser.open(portal, Language.EN).signIn(company.login("admin"), Company.PASSWORD);

        for (String path : new String[] {
            "/",
            "/users",
            "/users/new",
            "/users/" + user.id(),
            "/users/" + user.id() + "/delete",
            "/units",
            "/units/" + unit.id(),
            "/units/new",
            "/trash",
            "/administrators",
            "/administrators/find",
            "/units/" + unit.id() + "/administrators"
        }) {
            browser.go(path);
            assertThat(browser.driver().findElements(By.cssSelector("main script, main img")))
                    .as(path)
                    .isEmpty();
            assertThat(browser.driver().getTitle()).as(path).isNotEqualTo("x");
        }
        browser.go("/users").sees(SCRIPT);
    }

    @Test
    void scriptsInACustomersNameAreShownAsTextToTheHostingCompany() {
        var operator = portal.mailAdmin().operator(SCRIPT);
        var customer = operator.organizations().get(company.admin().organization());
        operator.organizations().update(customer.edit().withName(SCRIPT));
        Browser browser = Browser.open(portal, Language.EN)
                .signIn("staff@hosting.example", portal.password("staff@hosting.example"));

        for (String path : new String[] {"", "/domains", "/service-types"}) {
            browser.go("/operator/" + customer.id() + path).sees(SCRIPT);
            assertThat(browser.driver().getTitle()).as(path).isNotEqualTo("x");
        }
    }

    @Test
    void scriptsThatAreTypedIntoAnyFieldComeBackAsText() {
        Browser browser = Browser.open(portal, Language.EN).signIn(company.login("admin"), Company.PASSWORD);

        for (String label : new String[] {"Given name", "Family name", "User login", "Primary SMTP address"}) {
            browser.go("/users/new").type(label, ATTRIBUTE).click("Create user");
            assertThat(browser.value(label)).isEqualTo(ATTRIBUTE);
            assertThat(browser.driver().findElements(By.cssSelector("main img")))
                    .isEmpty();
        }
        browser.go("/users")
                .type("Begins with", ATTRIBUTE)
                .type("Organization unit:", SCRIPT)
                .click("Find");
        assertThat(browser.value("Organization unit:")).isEqualTo(SCRIPT);
        assertThat(browser.driver().findElements(By.cssSelector("main img, main script")))
                .isEmpty();
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        Browser browser = Browser.open(portal, Language.EN).signIn(company.login("admin"), Company.PASSWORD);
        String session = browser.driver().manage().getCookieNamed("JSESSIONID").getValue();
        var kim = company.hire("kim", "김", "민수", null);

        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(portal.url() + "/users/" + kim.id() + "/delete"))
                        .header("Cookie", "JSESSIONID=" + session)
                        .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(company.admin().users().findByLogin(company.login("kim"))).isPresent();
    }

    @Test
    void nothingIsWrittenByALink() throws Exception {
        var kim = company.hire("kim", "김", "민수", null);
        Visitor visitor = new Visitor(portal).signIn(company.login("admin"), Company.PASSWORD);

        visitor.get("/users/" + kim.id() + "/delete");
        for (String path : new String[] {
            "/users/" + kim.id() + "/reset-password",
            "/trash/" + kim.id() + "/purge",
            "/units/" + company.sales() + "/delete",
            "/administrators/" + company.chief().id() + "/remove",
            "/users/import/run",
            "/sign-out"
        }) {
            visitor.refused(path);
        }

        assertThat(company.admin().users().get(kim.id())).isEqualTo(kim);
        assertThat(visitor.get("/units")).contains("영업본부");
    }

    @Test
    void noAddressLeadsElsewhere() throws Exception {
        Visitor visitor = new Visitor(portal).signIn(company.login("admin"), Company.PASSWORD);

        assertThat(visitor.post(
                        "/administrators/find", Map.of("turnTo", "//evil.example/?x\r\nLocation: https://evil")))
                .contains("Find accounts");
        assertThat(visitor.get("/sign-in?continue=https://evil.example&refused=yes"))
                .doesNotContain("=\"https:", "=\"//");
        assertThat(visitor.refused("//evil.example/sign-in")).doesNotContain("=\"//");
    }

    @Test
    void thePageMayNeitherBeFramedNorRunScriptsFromElsewhere() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(portal.url() + "/sign-in")));

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void theSessionGetsAnotherIdAtTheSignIn() {
        Browser browser = Browser.open(portal, Language.EN);
        String before = browser.driver().manage().getCookieNamed("JSESSIONID").getValue();

        browser.signIn(company.login("admin"), Company.PASSWORD);

        assertThat(browser.driver().manage().getCookieNamed("JSESSIONID").getValue())
                .isNotEqualTo(before);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
