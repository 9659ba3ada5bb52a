package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until somebody switches it, the language is the first that the browser asks for and the portal has. */
class BrowserLanguageTest {

    private final RunningPortal portal = RunningPortal.onH2();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko | ko",
                "ko-KR,ko;q=0.9,en;q=0.5 | ko",
                "en-GB,ko;q=0.5 | en",
                "fr,ko;q=0.8,en;q=0.5 | ko",
                "fr | en",
                "* | en",
            })
    void theBrowserChooses(String wanted, String given) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.url() + "/sign-in"))
                .header("Accept-Language", wanted)
                .build();

        String page = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();

        assertThat(page)
                .contains("lang=\"%s\"".formatted(given))
                .contains(given.equals("ko") ? "관리자 페이지 로그인" : "Administrator sign-in");
    }
}
