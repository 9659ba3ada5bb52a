package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long somebody stays signed in. */
class SessionTest {

    private static final String NEXT_PASSWORD = "Busan-Winter-2026";

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    @Test
    void anotherPasswordEndsAllOtherSessionsOfTheAccount() throws Exception {
        Visitor here = new Visitor(portal).signIn(company.login("admin"), Company.PASSWORD);
        Visitor elsewhere = new Visitor(portal).signIn(company.login("ADMIN"), Company.PASSWORD);
        Visitor somebodyElse = signInAsColleague();

        here.post(
                "/password",
                Map.of(
                        "login",
                        company.login("admin"),
                        "current",
                        Company.PASSWORD,
                        "password",
                        NEXT_PASSWORD,
                        "passwordConfirmation",
                        NEXT_PASSWORD));

        assertThat(elsewhere.get("/")).contains("Administrator sign-in");
        assertThat(here.get("/")).contains("Sign out");
        assertThat(somebodyElse.get("/")).contains("Sign out");
    }

    @Test
    void whoIsBlockedIsSignedOutAtTheNextPage() throws Exception {
        Visitor colleague = signInAsColleague();
        MailUser user = company.admin()
                .users()
                .findByLogin(company.login("colleague00"))
                .orElseThrow();

        company.admin()
                .users()
                .update(user.edit().status(UserStatus.LOGIN_BLOCKED).build());

        assertThat(colleague.refused("/")).contains("That did not work").doesNotContain("Sign out");
        assertThat(colleague.get("/")).contains("Administrator sign-in");
    }

    @Test
    void whoSignedOutIsOutWhateverTheCookieSays() throws Exception {
        Visitor visitor = new Visitor(portal).signIn(company.login("admin"), Company.PASSWORD);

        String cookie = visitor.cookie();

        visitor.post("/sign-out", Map.of());

        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.url() + "/users"))
                .header("Cookie", cookie)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in"));
    }

    private Visitor signInAsColleague() throws Exception {
        MailUser colleague = company.hireWithPassword(1).get(0);
        company.admin().administrators().add(AdminScope.organization(), List.of(colleague.id()));
        return new Visitor(portal).signIn(company.login("colleague00"), Company.PASSWORD);
    }
}
