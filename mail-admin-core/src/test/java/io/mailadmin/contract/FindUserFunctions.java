package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.UserQuery;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class FindUserFunctions extends FunctionFixture {

    private OrgUnit sales;

    @BeforeEach
    void people() {
        sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        admin.users().create(newUser("kim1").orgUnit(seoul.id()).givenName("지우").build());
        createUser("kim2", "하은", "김");
        createUser("muller", "Jürgen", "Müller");
        createUser("namgung", "민수", "남궁");
        createUser("percent", "100%", "O_Brien\\");
        createUser("wide", "ＡＢＣ", "de la Cruz");
    }

    @Test
    void theThreeConditionsOfTheManualFind() {
        assertThat(found(UserQuery.primarySmtpAddress("kim"))).containsExactly("kim1", "kim2");
        assertThat(found(UserQuery.givenName("지"))).containsExactly("kim1");
        assertThat(found(UserQuery.familyName("김"))).containsExactly("admin", "kim1", "kim2");
        assertThat(found(UserQuery.familyName("김").inOrgUnit(sales.id()))).containsExactly("kim1");
    }

    @Test
    void equalsPrefixAndContainsDiffer() {
        assertThat(found(UserQuery.familyNameIs("남"))).isEmpty();
        assertThat(found(UserQuery.familyName("남"))).containsExactly("namgung");
        assertThat(found(UserQuery.familyName("궁"))).isEmpty();
        assertThat(found(UserQuery.familyNameContains("궁"))).containsExactly("namgung");
        assertThat(found(UserQuery.primarySmtpAddressContains("ULL"))).containsExactly("muller");
        assertThat(found(UserQuery.primarySmtpAddressIs("Muller@YOURDOMAIN.com")))
                .containsExactly("muller");
        assertThat(found(UserQuery.givenNameIs("민수").and(UserQuery.familyName("남"))))
                .containsExactly("namgung");
    }

    @Test
    void caseWidthSpacesAndNormalisationFormDoNotMatter() {
        String decomposed = java.text.Normalizer.normalize("müLLER", java.text.Normalizer.Form.NFD);
        assertThat(found(UserQuery.familyNameIs(decomposed))).containsExactly("muller");
        assertThat(found(UserQuery.givenName("abc"))).containsExactly("wide");
        assertThat(found(UserQuery.familyName("DELA"))).containsExactly("wide");
        assertThat(found(UserQuery.familyNameIs(java.text.Normalizer.normalize("남궁", java.text.Normalizer.Form.NFD))))
                .containsExactly("namgung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "100_", ".*", "["})
    void specialCharactersAreThemselves(String word) {
        assertThat(found(UserQuery.givenNameContains(word))).hasSize(word.equals("%") ? 1 : 0);
        assertThat(found(UserQuery.familyNameContains(word))).hasSize(word.equals("_") || word.equals("\\") ? 1 : 0);
        assertThat(found(UserQuery.primarySmtpAddressContains(word))).isEmpty();
    }

    @Test
    void aDomainIsFoundInEitherSpelling() {
        operator.organizations().addDomain(organization.id(), "한글.한국");
        createUser("lee@한글.한국");
        assertThat(found(UserQuery.primarySmtpAddressIs("lee@한글.한국"))).containsExactly("lee");
        assertThat(found(UserQuery.primarySmtpAddressContains("한글.한국"))).containsExactly("lee");
        assertThat(found(UserQuery.primarySmtpAddressContains("xn--bj0bj06e"))).containsExactly("lee");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 500})
    void allPagesTogetherAreTheListWithoutGapsOrRepeats(int size) {
        for (UserQuery query :
                List.of(UserQuery.all(), UserQuery.familyNameContains("김"), UserQuery.givenNameContains("수"))) {
            assertThat(Walks.pages(size, page -> admin.users().find(query.page(page))))
                    .extracting(user -> user.login().localPart())
                    .isEqualTo(found(query));
        }
    }

    @Test
    void aCursorBelongsToItsQuery() {
        Cursor cursor =
                admin.users().find(UserQuery.all().page(PageRequest.first(2))).next();
        assertThat(cursor).isNotNull();
        PageRequest after = PageRequest.first(2).at(Cursor.valueOf(cursor.toString()));
        assertThat(admin.users().find(UserQuery.all().page(after)).items()).hasSize(2);
        for (UserQuery other :
                List.of(UserQuery.familyName("김"), UserQuery.all().inOrgUnit(sales.id()))) {
            refused(
                    InvalidInputException.class,
                    ErrorCode.CURSOR_INVALID,
                    "cursor",
                    () -> admin.users().find(other.page(after)));
        }
        for (String damaged : List.of("x", cursor + "AA", cursor.toString().substring(3), "AAAAAAAAAAAAAAAAAAAAAA")) {
            refused(
                    InvalidInputException.class,
                    ErrorCode.CURSOR_INVALID,
                    "cursor",
                    () -> admin.users()
                            .find(UserQuery.all().page(PageRequest.first().at(Cursor.valueOf(damaged)))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void anEmptyWordIsRefused(String word) {
        refused(
                InvalidInputException.class,
                ErrorCode.SEARCH_WORD_INVALID,
                "word",
                () -> admin.users().find(UserQuery.familyName(word)));
    }

    @Test
    void hostileWordsAreRefusedOrFindNothing() {
        refused(
                InvalidInputException.class,
                ErrorCode.SEARCH_WORD_INVALID,
                "word",
                () -> admin.users().find(UserQuery.familyName("가".repeat(10_000))));
        for (String word : List.of("\u0000", "a\u0000", "\udc00x", "\u2028")) {
            refused(
                    InvalidInputException.class,
                    ErrorCode.SEARCH_WORD_INVALID,
                    "word",
                    () -> admin.users().find(UserQuery.familyName(word)));
        }
        for (String word : List.of("' or 1=1 --", "\uffff", "\udbff\udfff")) {
            assertThat(found(UserQuery.familyName(word))).isEmpty();
        }
    }

    @Test
    void aSearchHasAtMostTenConditions() {
        UserQuery ten = UserQuery.familyName("김");
        for (int i = 1; i < 10; i++) {
            ten = ten.and(UserQuery.familyName("김"));
        }
        UserQuery most = ten;
        assertThat(found(most)).isEqualTo(found(UserQuery.familyName("김")));
        refused(
                InvalidInputException.class,
                ErrorCode.SEARCH_CONDITIONS_INVALID,
                "conditions",
                () -> most.and(UserQuery.givenName("민수")));
    }

    @Test
    void pageSizesAreBounded() {
        refused(InvalidInputException.class, ErrorCode.PAGE_SIZE_INVALID, "pageSize", () -> PageRequest.first(0));
        refused(InvalidInputException.class, ErrorCode.PAGE_SIZE_INVALID, "pageSize", () -> PageRequest.first(501));
    }

    @Test
    void anUnknownUnitIsNotFound() {
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnit",
                () -> admin.users().find(UserQuery.all().inOrgUnit(new OrgUnitId(UUID.randomUUID()))));
    }

    private List<String> found(UserQuery query) {
        return admin.users().find(query.page(PageRequest.first(500))).items().stream()
                .map(user -> user.login().localPart())
                .toList();
    }
}
