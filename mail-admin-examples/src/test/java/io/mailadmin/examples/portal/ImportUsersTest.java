package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.user.UserQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A list of users is read: first to see what would become of it, then in earnest. */
class ImportUsersTest {

    private static final String HEADER = "이름,성,조직 단위,서비스 종류,사용자 Login\r\n";

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aListIsCheckedAndThenImportedWhileTheProgressIsShown(Language language) throws IOException {
        Browser browser = check(language, people(600));
        browser.waitsFor(browser.say("아직 아무것도 가져오지 않았습니다", "Nothing is imported yet"))
                .sees("600");
        assertThat(imported()).isZero();

        whileNobodyElseWrites(() -> {
            browser.click(browser.say("가져오기 실행", "Import them now"));
            browser.sees(browser.say("600줄 중 0줄", "0 of 600 rows"));
        });

        browser.waitsFor(browser.say("가져오기를 마쳤습니다", "The import is done"));
        assertThat(imported()).isEqualTo(600);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCancelledStopsAtTheNextRows(Language language) throws IOException {
        Browser browser = check(language, people(600));
        browser.waitsFor(browser.say("아직 아무것도", "Nothing is imported yet"));

        whileNobodyElseWrites(() -> browser.click(browser.say("가져오기 실행", "Import them now"))
                .click(browser.say("취소", "Cancel"))
                .sees(browser.say("가져오고 있습니다", "being imported")));

        browser.waitsFor(browser.say("가져오기를 취소했습니다", "The import was cancelled"));
        assertThat(imported()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource
    void refusedRowsAreToldWithLineColumnAndReason(Language language) throws IOException {
        String list = HEADER + "하나,김,영업본부,standard,hana\r\n둘,김,홍보팀,standard,dul\r\n셋,김,,standard,se t\r\n";
        Browser browser = check(language, list);

        browser.waitsFor(browser.say("아직 아무것도", "Nothing is imported yet"))
                .sees("3 " + browser.say("조직 단위", "Organization unit"), "홍보팀")
                .sees("4 " + browser.say("사용자 Login", "User login"));

        browser.click(browser.say("가져오기 실행", "Import them now"))
                .waitsFor(browser.say("가져오기를 마쳤습니다", "The import is done"));
        assertThat(company.admin().users().findByLogin(company.login("hana"))).isPresent();
        assertThat(company.admin().users().findByLogin(company.login("dul"))).isEmpty();

        browser.click(browser.say("다른 목록 선택", "Choose another list"))
                .attach(browser.say("목록 파일", "List"), file(list))
                .tick(browser.say("없는 조직 단위를 생성", "Create organization units that are missing"))
                .tick(browser.say(
                        "전부 아니면 취소: 한 줄이라도 거절되면 아무것도 가져오지 않음",
                        "All or nothing: one refused row lets nothing be imported"))
                .click(browser.say("목록 확인", "Check the list"));
        browser.waitsFor(browser.say("거절된 줄", "Refused rows")).doesNotSee("홍보팀");
        browser.click(browser.say("가져오기 실행", "Import them now"))
                .waitsFor(browser.say("아무것도 가져오지 않았습니다", "nothing was imported"));
        assertThat(company.admin().users().findByLogin(company.login("dul"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNoListIsRefused(Language language) throws IOException {
        Browser browser = check(language, "안녕하세요\r\n");

        browser.waitsFor(browser.say("다른 목록 선택", "Choose another list"));

        assertThat(browser.errors()).singleElement().asString().contains("안녕하세요");
        browser.click(browser.say("다른 목록 선택", "Choose another list")).sees(browser.say("목록 확인", "Check the list"));
    }

    @Test
    void aFileThatIsTooLargeIsSaidBeforeItIsSent() throws IOException {
        Browser browser = check(Language.EN, "x".repeat(11_000_000), false);

        browser.sees("The list is larger than 10 MB");
    }

    private Browser check(Language language, String list) throws IOException {
        return check(language, list, true);
    }

    private Browser check(Language language, String list, boolean press) throws IOException {
        Browser browser = Browser.open(portal, language).signIn(company.login("admin"), Company.PASSWORD);
        browser.click("Users")
                .click(browser.say("가져오기", "Import"))
                .attach(browser.say("목록 파일", "List"), file(list))
                .choose(browser.say("새 사용자의 비밀 번호", "Passwords of new users"), browser.say("없음", "none"));
        return press ? browser.click(browser.say("목록 확인", "Check the list")) : browser;
    }

    private Path file(String list) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), list);
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "하나,김,영업본부,standard,new%04d\r\n".formatted(i))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private long imported() {
        return company.admin().users().count(UserQuery.primarySmtpAddress("new"));
    }

    /** Holds the company as a writer does, so that the import waits. */
    private void whileNobodyElseWrites(Runnable work) {
        new TransactionTemplate(portal.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            company.admin().users().update(company.chief().edit().build());
            work.run();
        });
    }
}
