package io.mailadmin.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserQueryTextTest {

    @Test
    void aSearchBoxSaysWhatTheMethodsSay() {
        assertThat(UserQuery.parse("family:김 unit:Sales kim*"))
                .isEqualTo(UserQuery.familyName("김").inOrgUnitNamed("Sales").and(UserQuery.any("kim")));
        assertThat(UserQuery.parse("성:=김 이름:*수* 조직:\"R&D 1\" 상태:suspended 종류:standard 정렬:-created"))
                .isEqualTo(UserQuery.familyNameIs("김")
                        .and(UserQuery.givenNameContains("수"))
                        .inOrgUnitNamed("R&D 1")
                        .status(UserStatus.SUSPENDED)
                        .serviceType(ServiceTypeCode.valueOf("standard"))
                        .sortedDescendingBy(UserSort.CREATED));
        assertThat(UserQuery.parse("  ")).isEqualTo(UserQuery.all());
        assertThat(UserQuery.parse("*kim*")).isEqualTo(UserQuery.anyContains("kim"));
        assertThat(UserQuery.parse("name:\"김 민수\"　ADDRESS:kim@yourdomain.com"))
                .isEqualTo(UserQuery.fullName("김 민수").and(UserQuery.primarySmtpAddress("kim@yourdomain.com")));
        assertThat(UserQuery.parse("=\"a \\\"b\\\" \\\\ : * c\"")).isEqualTo(UserQuery.anyIs("a \"b\" \\ : * c"));
        assertThat(UserQuery.parse("status:LOGIN_blocked").status()).isEqualTo(UserStatus.LOGIN_BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({
        "phone:1, SEARCH_FIELD_UNKNOWN, 1",
        "kim  phone:1, SEARCH_FIELD_UNKNOWN, 6",
        "family:, SEARCH_VALUE_MISSING, 8",
        "=, SEARCH_VALUE_MISSING, 2",
        "*, SEARCH_VALUE_MISSING, 2",
        "김 **, SEARCH_VALUE_MISSING, 4",
        "*kim, SEARCH_STAR_INVALID, 1",
        "=kim*, SEARCH_STAR_INVALID, 1",
        "unit:Sal*, SEARCH_STAR_INVALID, 1",
        "k*im, SEARCH_VALUE_MISPLACED, 3",
        "😀 k*im, SEARCH_VALUE_MISPLACED, 5",
        "'a\"b\"', SEARCH_VALUE_MISPLACED, 2",
        "'a \"b', SEARCH_QUOTE_OPEN, 3",
        "status:asleep, SEARCH_VALUE_INVALID, 1",
        "unitid:7, SEARCH_VALUE_INVALID, 1",
        "type:Ä, SEARCH_VALUE_INVALID, 1",
        "sort:age, SEARCH_VALUE_INVALID, 1",
        "unit:a 조직:b, SEARCH_FIELD_TWICE, 8",
    })
    void whatIsWrongIsToldWithItsPosition(String text, ErrorCode code, String position) {
        assertThatThrownBy(() -> UserQuery.parse(text)).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.field()).isEqualTo("query");
            assertThat(refused.errors().get(0).code()).isEqualTo(code);
            for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                assertThat(refused.errors().get(0).message(language))
                        .contains(position)
                        .doesNotContain("{", "null");
            }
        });
    }

    @Test
    void moreThanTenConditionsAreRefused() {
        assertThatThrownBy(() -> UserQuery.parse("a ".repeat(11)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors().get(0).code())
                                .isEqualTo(ErrorCode.SEARCH_CONDITIONS_INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kim", "*\"a b\"*", "family:=김 given:민 unit:Sales status:active type:standard sort:-family"})
    void aWrittenTextIsItsOwnShortForm(String text) {
        assertThat(UserQuery.parse(text).toText()).isEqualTo(text);
    }

    @Test
    void everyQueryIsReadAsItIsWritten() {
        Random random = new Random(20_261_126);
        for (int i = 0; i < 20_000; i++) {
            UserQuery query = UserQuery.all();
            for (int c = random.nextInt(4); c > 0; c--) {
                query = query.and(
                        UserQuery.where(any(random, UserField.values()), any(random, Match.values()), word(random)));
            }
            query = query.inOrgUnit(random.nextBoolean() ? new OrgUnitId(new UUID(i, i)) : null)
                    .inOrgUnitNamed(random.nextBoolean() ? word(random) : null)
                    .status(random.nextBoolean() ? any(random, UserStatus.values()) : null)
                    .serviceType(random.nextBoolean() ? ServiceTypeCode.valueOf("t-" + i) : null);
            if (random.nextBoolean()) {
                UserSort sort = any(random, UserSort.values());
                query = random.nextBoolean() ? query.sortedBy(sort) : query.sortedDescendingBy(sort);
            }
            assertThat(UserQuery.parse(query.toText())).as(query.toText()).isEqualTo(query);
        }
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String word(Random random) {
        int[] letters = "ak김ㅁ 　\n\"\\*:=-@.%'\uD83D\uDE00\u0301".codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            word.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return word.toString();
    }
}
