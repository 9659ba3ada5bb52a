package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole manual, and an import, in a browser whose JavaScript is switched off. */
class WithoutJavaScriptTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    @TempDir
    Path folder;

    @Test
    void itIsSwitchedOff() {
        Browser browser = Browser.openWithoutJavaScript(portal, Language.EN);

        browser.driver().get("data:text/html,<title>off</title><script>document.title='on'</script>");

        assertThat(browser.driver().getTitle()).isEqualTo("off");
    }

    @ParameterizedTest
    @EnumSource
    void everyChapterIsFollowed(Language language) {
        Browser browser = Browser.openWithoutJavaScript(portal, language);

        Manual.follow(browser, company);
    }

    @ParameterizedTest
    @EnumSource
    void aListIsImported(Language language) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "이름,성,서비스 종류,사용자 Login\n하나,김,standard,hana\n");
        Browser browser =
                Browser.openWithoutJavaScript(portal, language).signIn(company.login("admin"), Company.PASSWORD);

        browser.go("/users/import")
                .attach(browser.say("목록 파일", "List"), list)
                .click(browser.say("목록 확인", "Check the list"))
                .waitsFor(browser.say("아직 아무것도 가져오지 않았습니다", "Nothing is imported yet"))
                .click(browser.say("가져오기 실행", "Import them now"))
                .waitsFor(browser.say("가져오기를 마쳤습니다", "The import is done"));

        assertThat(company.admin().users().findByLogin(company.login("hana"))).isPresent();
    }
}
