package io.mailadmin.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.Captured;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuickStartTest {

    @TempDir
    static Path folder;

    private static Captured first;
    private static Captured second;

    @BeforeAll
    static void startTwice() {
        first = Captured.run("quickstart", "--data", folder.toString());
        second = Captured.run("quickstart", "--data", folder.toString());
    }

    @Test
    void succeedsWithoutAWordOfComplaint() {
        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void bothStartsShowEachChapter(Chapter chapter) {
        assertThat(first.out().lines()).contains(chapter.title());
        assertThat(second.out().lines()).contains(chapter.title());
    }

    @Test
    void createsUnitsAndPeopleOnce() {
        assertThat(line(first, "created / all")).endsWith(" 12 / 12");
        assertThat(line(first, "created  ")).endsWith(" 300명");
        assertThat(line(first, "there already")).endsWith(" 0명");
        assertThat(line(second, "created / all")).endsWith(" 0 / 12");
        assertThat(line(second, "created  ")).endsWith(" 1명"); // the one whom chapter 7 deleted
        assertThat(line(second, "there already")).endsWith(" 299명");
    }

    @Test
    void reportsEachWrongRowInBothLanguages() {
        for (Captured run : Arrays.asList(first, second)) {
            assertThat(run.out())
                    .containsPattern(reported(37, "이름", "필수 항목입니다", "This is required"))
                    .containsPattern(reported(74, "조직 단위", "개발본부/디자인팀 조직 단위가 없습니다", "There is no organization unit"))
                    .containsPattern(reported(112, "서비스 종류", "gold 서비스 종류는", "The service type gold was not given"))
                    .containsPattern(reported(149, "1차 SMTP 주소", "1차 SMTP 주소는", "The primary SMTP address must match"))
                    .containsPattern(reported(186, "사용자 Login", "otherdomain.com 도메인은", "The domain otherdomain.com"))
                    .containsPattern(
                            reported(223, "사용자 Login", "sieun.shin@yourdomain.com 메일 계정은 이미", "The mail account"))
                    .containsPattern(reported(258, "성", "제어 문자 없이 1자 이상", "Give 1 to 60"))
                    .containsPattern(reported(291, "", "열이 4개입니다", "The row has 4 columns"));
            assertThat(line(run, "wrong rows")).contains(" 8개");
        }
    }

    @Test
    void showsThreeRefusalsInBothLanguages() {
        String refusals = first.out().substring(first.out().indexOf("Three refusals"));
        assertThat(refusals)
                .contains("비밀 번호 확인이 비밀 번호와 다릅니다", "The confirmation must equal the password")
                .contains("1차 SMTP 주소는 사용자 Login과 같아야 합니다", "The primary SMTP address must match the login")
                .contains("kim@yourdomain.com 메일 계정은 이미 사용 중입니다", "kim@yourdomain.com is taken");
        assertThat(second.out()).endsWith(refusals);
    }

    @Test
    void anAdministratorOfAUnitSeesTheUnitOnly() {
        String chapter = first.out().substring(first.out().indexOf(Chapter.UNIT_ADMINISTRATORS.title()));
        assertThat(chapter.lines().limit(9)).anyMatch(line -> line.endsWith("없음 · not found"));
    }

    @Test
    void printsNoSecretAndStaysShort() {
        assertThat(first.out()).doesNotContain(QuickStart.TYPED).doesNotContain("argon2");
        assertThat(first.out().lines()).hasSizeLessThan(125).allMatch(line -> line.length() < 120);
    }

    private static String reported(int line, String field, String korean, String english) {
        return line + "행 +\\Q" + field + "\\E +\\Q" + korean + "\\E[^\n]*\n +\\Q" + english + "\\E";
    }

    private static String line(Captured run, String part) {
        return run.out().lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }
}
