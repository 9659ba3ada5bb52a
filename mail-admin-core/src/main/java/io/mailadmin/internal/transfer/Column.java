package io.mailadmin.internal.transfer;

import io.mailadmin.internal.text.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list of users tells of each, named as in the manual's form; in the order of that form. */
enum Column {
    GIVEN_NAME("givenName", "Given name", "이름"),
    FAMILY_NAME("familyName", "Family name", "성"),
    ORG_UNIT("orgUnit", "Organization unit", "조직 단위"),
    SERVICE_TYPE("serviceType", "Service type", "서비스 종류"),
    LOGIN("login", "User login", "사용자 Login", "사용자 로그인"),
    PRIMARY_SMTP_ADDRESS("primarySmtpAddress", "Primary SMTP address", "1차 SMTP 주소"),
    STATUS("status", "Status", "상태"),
    PASSWORD("password", "Password", "비밀 번호"),
    PASSWORD_CONFIRMATION("passwordConfirmation", "Password confirmation", "비밀 번호 확인"),
    PASSWORD_HASH("passwordHash", "Password hash", "비밀 번호 해시"),
    PASSWORD_MUST_CHANGE("passwordMustChange", "Password must change", "비밀 번호 변경 필요"),
    PASSWORD_VALID_UNTIL("passwordValidUntil", "Password valid until", "비밀 번호 유효 기한");

    /** What everybody may read who may read the user. */
    static final List<Column> OPEN =
            List.of(GIVEN_NAME, FAMILY_NAME, ORG_UNIT, SERVICE_TYPE, LOGIN, PRIMARY_SMTP_ADDRESS, STATUS);

    /** What a backup tells. */
    static final List<Column> BACKUP = List.of(
            GIVEN_NAME,
            FAMILY_NAME,
            ORG_UNIT,
            SERVICE_TYPE,
            LOGIN,
            PRIMARY_SMTP_ADDRESS,
            STATUS,
            PASSWORD_HASH,
            PASSWORD_MUST_CHANGE,
            PASSWORD_VALID_UNTIL);

    private final String field;
    private final String english;
    private final String korean;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> keys;

    Column(String field, String english, String korean, String... others) {
        this.field = field;
        this.english = english;
        this.korean = korean;
        this.keys = Stream.concat(Stream.of(field, english, korean), Arrays.stream(others))
                .map(SearchText::fold)
                .toList();
    }

    /** The column's name in JSON and in errors. */
    String field() {
        return field;
    }

    /** The name that a header in the language of {@code locale} has. */
    String header(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? korean : english;
    }

    /** The column of that name, in any of the languages, whatever its case, width and spaces. */
    static Optional<Column> named(String name) {
        String key = SearchText.fold(name);
        return Arrays.stream(values())
                .filter(column -> column.keys.contains(key))
                .findFirst();
    }

    /** The column of that name in JSON. */
    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** Whether spreadsheets may show the value, which must then not be a formula. */
    boolean isShown() {
        return OPEN.contains(this);
    }
}
