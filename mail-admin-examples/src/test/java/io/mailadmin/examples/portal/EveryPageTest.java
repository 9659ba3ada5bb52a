package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.organization.Organization;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.MailUser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Every page, wide and narrow, in both languages: no serious barrier for anybody, nothing to scroll sideways; and pictures. */
class EveryPageTest {

    private static final int[] WIDTHS = {1280, 390};
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String BARRIERS = "const done = arguments[arguments.length - 1]; axe.run().then(found =>"
            + " done(found.violations.filter(one => ['serious', 'critical'].includes(one.impact)).map(one => one.id + ': '"
            + " + one.nodes.map(node => node.html).join(' | '))));";

    private final RunningPortal portal = RunningPortal.onH2();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void noPageHasABarrierOrIsTooWide(Language language) throws IOException {
        Browser browser = Browser.open(portal, language);
        look(browser, language, "sign-in");
        browser.signIn("admin@yourdomain.com", portal.password("admin@yourdomain.com"));
        for (Map.Entry<String, String> page : pages().entrySet()) {
            browser.go(page.getValue());
            look(browser, language, page.getKey());
        }
        browser.go("/users/new").click(browser.say("사용자 생성", "Create user"));
        look(browser, language, "create-user-refused");
        browser.go("/nowhere");
        look(browser, language, "error");
        lookAtAnImport(browser, language);
        Browser staff = Browser.open(portal, language)
                .signIn("staff@hosting.example", portal.password("staff@hosting.example"));
        String customer = "/operator/" + organization().id();
        Map<String, String> operatorPages = Map.of(
                "operator", "/operator",
                "operator-trash", "/operator/trash",
                "operator-new", "/operator/new",
                "operator-service-type", "/operator/service-types/new",
                "operator-organization", customer,
                "operator-domains", customer + "/domains",
                "operator-allotments", customer + "/service-types");
        for (Map.Entry<String, String> page : operatorPages.entrySet()) {
            staff.go(page.getValue());
            look(staff, language, page.getKey());
        }
        staff.go("/operator/new").click(staff.say("고객 등록", "Sign the customer up"));
        look(staff, language, "operator-new-refused");
    }

    private Map<String, String> pages() {
        var admin =
                portal.mailAdmin().operator("test").organization(organization().id());
        MailUser noh = admin.users()
                .findByLogin("jihoon.noh@yourdomain.com")
                .orElseGet(() ->
                        admin.trash().list(PageRequest.first()).items().get(0).user());
        if (admin.users().findByLogin("jihoon.noh@yourdomain.com").isPresent()) {
            admin.users().delete(noh.id());
        }
        MailUser ryu = admin.users().findByLogin("hayun.ryu@yourdomain.com").orElseThrow();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first-page", "/");
        pages.put("users", "/users");
        pages.put("users-none", "/users?field=FAMILY_NAME&word=zzz");
        pages.put("users-sorted", "/users?query=status:active&sort=CREATED&descending=true");
        pages.put("users-query-refused", "/users?query=colour:red&status=ACTIVE");
        pages.put("create-user", "/users/new");
        pages.put("import", "/users/import");
        pages.put("import-too-large", "/users/import?tooLarge=yes");
        pages.put("user", "/users/" + ryu.id());
        pages.put("delete-user", "/users/" + ryu.id() + "/delete");
        pages.put("why", "/users/" + ryu.id() + "/why?action=CHANGE");
        pages.put("trash", "/trash");
        pages.put("administrators", "/administrators");
        pages.put("find-administrators", "/administrators/find");
        pages.put("units", "/units");
        pages.put("create-unit", "/units/new");
        pages.put("unit", "/units/" + ryu.orgUnit());
        pages.put("audit", "/audit");
        pages.put("password", "/password");
        return pages;
    }

    private Organization organization() {
        return portal.mailAdmin()
                .operator("test")
                .organizations()
                .findByDomain(DomainName.valueOf("yourdomain.com"))
                .orElseThrow();
    }

    private void lookAtAnImport(Browser browser, Language language) throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"),
                "이름,성,조직 단위,서비스 종류,사용자 Login\n하나,김,,standard,hana-%s\n둘,이,없는 곳,standard,d ul\n".formatted(language));
        browser.go("/users/import")
                .attach(browser.say("목록 파일", "List"), list)
                .click(browser.say("목록 확인", "Check the list"))
                .waitsFor(browser.say("거절된 줄", "Refused rows"));
        look(browser, language, "import-checked");
        browser.click(browser.say("가져오기 실행", "Import them now"))
                .waitsFor(browser.say("가져오기를 마쳤습니다", "The import is done"));
        look(browser, language, "import-done");
    }

    private static void look(Browser browser, Language language, String name) throws IOException {
        ChromeDriver driver = browser.driver();
        assertThat(driver.getPageSource()).as("words of " + name).doesNotContain("??");
        Files.createDirectories(PICTURES);
        for (int width : WIDTHS) {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
            assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth"))
                    .as(name + " is too wide at " + width)
                    .isLessThanOrEqualTo(width);
            Path picture = PICTURES.resolve(name + "-" + language + "-" + width + ".png");
            Files.write(picture, driver.getScreenshotAs(OutputType.BYTES));
        }
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        barriers(driver, name);
        colours(driver, "dark");
        Files.write(PICTURES.resolve(name + "-" + language + "-dark.png"), driver.getScreenshotAs(OutputType.BYTES));
        barriers(driver, name + ", dark");
        colours(driver, "light");
    }

    private static void colours(ChromeDriver driver, String scheme) {
        Map<String, String> preference = Map.of("name", "prefers-color-scheme", "value", scheme);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(preference)));
    }

    private static void barriers(ChromeDriver driver, String name) throws IOException {
        driver.executeScript(axe());
        assertThat((List<?>) driver.executeAsyncScript(BARRIERS)).as(name).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
