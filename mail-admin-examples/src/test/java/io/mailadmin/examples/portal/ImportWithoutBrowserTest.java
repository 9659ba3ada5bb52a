package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.MailUserId;
import io.mailadmin.password.Password;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import as the server sees it: lists of each kind, passwords that are given once, and lists by people with bad intentions. */
class ImportWithoutBrowserTest {

    private static final String PAGE = "/users/import";
    private static final String HEADER = "이름,성,조직 단위,서비스 종류,사용자 Login\r\n";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final int TOO_LARGE = 11_000_000;

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();
    private final Visitor visitor = new Visitor(portal);

    @BeforeEach
    void signIn() throws Exception {
        visitor.signIn(company.login("admin"), Company.PASSWORD);
    }

    @Test
    void generatedPasswordsAreGivenOnceAndWork() throws Exception {
        check("list.csv", bytes(HEADER + "하나,김,,standard,hana\r\n"), "TEMPORARY");
        visitor.post(PAGE + "/run", Map.of());
        assertThat(ended()).contains("Passwords that were generated: 1");

        String given = visitor.post(PAGE + "/passwords", Map.of());

        Matcher line = Pattern.compile("hana@[^,]+,(\\S+)").matcher(given);
        assertThat(line.find()).isTrue();
        portal.mailAdmin()
                .changePassword(
                        company.login("hana"),
                        Password.valueOf(line.group(1)),
                        Password.valueOf(Company.PASSWORD),
                        Password.valueOf(Company.PASSWORD));
        assertThat(visitor.post(PAGE + "/passwords", Map.of())).doesNotContain("hana");
        assertThat(visitor.get(PAGE)).doesNotContain("Passwords that were generated");
    }

    @Test
    void aWriteIsNotRepeatedByAnotherPress() throws Exception {
        check("list.csv", bytes(HEADER + "하나,김,,standard,hana\r\n"), "NONE");
        visitor.post(PAGE + "/run", Map.of());
        ended();
        company.admin().users().delete(hana());

        visitor.post(PAGE + "/run", Map.of());

        assertThat(ended()).contains("The import is done");
        assertThat(company.admin().users().findByLogin(company.login("hana"))).isEmpty();
    }

    @Test
    void aListInMs949AndOneInJsonLinesAreRead() throws Exception {
        byte[] ms949 = (HEADER + "하나,김,영업본부,standard,hana\r\n").getBytes(Charset.forName("MS949"));
        assertThat(check("list.csv", ms949, "NONE")).contains("Nothing is imported yet");
        visitor.post(PAGE + "/discard", Map.of());

        String json = "{\"givenName\":\"하나\",\"familyName\":\"김\",\"serviceType\":\"standard\",\"login\":\"hana\"}\n";
        assertThat(check("list.JSONL", bytes(json), "NONE")).contains("Nothing is imported yet");
    }

    @Test
    void hostileNamesAndValuesComeBackAsText() throws Exception {
        String list = HEADER + "%1$s,%1$s,%1$s,%1$s,%1$s\r\n".formatted(SCRIPT);

        String page = check("../../'onload=x" + SCRIPT + ".csv", bytes(list), "NONE");

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT);
        visitor.post(PAGE + "/discard", Map.of());
        assertThat(check("list.csv", bytes(SCRIPT + ",b\r\n"), "NONE"))
                .contains("&lt;script&gt;")
                .doesNotContain(SCRIPT);
        visitor.post(PAGE + "/discard", Map.of());
        assertThat(check("list.csv", new byte[] {0, (byte) 0xff, 0x1f, 0}, "NONE"))
                .contains("Choose another list");
    }

    @Test
    void aFileThatIsTooLargeIsSaid() throws Exception {
        String page = visitor.upload(PAGE, Map.of("passwords", "NONE"), "list.csv", new byte[TOO_LARGE]);

        assertThat(page).contains("The list is larger than 10 MB. Split it");
    }

    @Test
    void whileAListIsReadNoOtherTakesItsPlaceAndThePageReloadsItself() throws Exception {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 0; i < 40_000; i++) {
            list.append("하나,김,,standard,new").append(i).append("\r\n");
        }
        visitor.upload(PAGE, Map.of("passwords", "NONE"), "list.csv", bytes(list.toString()));

        String page = visitor.upload(PAGE, Map.of("passwords", "NONE"), "other.csv", bytes(HEADER));

        assertThat(page).contains("<noscript><meta http-equiv=\"refresh\"", "The list is being checked");
        visitor.post(PAGE + "/cancel", Map.of());
        assertThat(ended()).contains("The import was cancelled");
    }

    private MailUserId hana() {
        return company.admin()
                .users()
                .findByLogin(company.login("hana"))
                .orElseThrow()
                .id();
    }

    private String check(String name, byte[] list, String passwords) throws IOException, InterruptedException {
        visitor.upload(PAGE, Map.of("passwords", passwords), name, list);
        return ended();
    }

    /** The page as soon as nothing runs any more. */
    private String ended() throws IOException, InterruptedException {
        String page = visitor.get(PAGE);
        while (page.contains("id=\"progress\"")) {
            Thread.sleep(50);
            page = visitor.get(PAGE);
        }
        return page;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
