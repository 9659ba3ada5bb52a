package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSort;
import io.mailadmin.user.UserStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding by parts of names that people type together, and by what else narrows a list down. */
abstract class FindByNameFunctions extends FunctionFixture {

    private OrgUnit sales;

    @BeforeEach
    void people() {
        sales = createUnit("Sales");
        admin.users()
                .update(admin.users()
                        .findByLogin("admin@yourdomain.com")
                        .orElseThrow()
                        .edit()
                        .givenName("zzz")
                        .familyName("zzz")
                        .build());
        createUser("minsu", "민수", "김");
        createUser("minseo", "민서", "김");
        createUser("namgung", "민수", "남궁");
        createUser("gangmin", "민석", "강");
        createUser("anna", "Anna", "Müller");
        createUser("cruz", "Maria José", "de la Cruz");
        createUser("deer", "전자", "사슴");
        createUser("kim", "가람", "이");
        createUser("bare", "ㅋㅋ", "최");
    }

    @ParameterizedTest
    @CsvSource({
        "김민수, minsu",
        "김 민수, minsu",
        "김민, minseo minsu",
        "김 민, minseo minsu",
        "김, minseo minsu",
        "남궁민수, namgung",
        "남 궁민수, ",
        "남궁　민수, namgung",
        "müller anna, anna",
        "MÜLLERA, anna",
        "Anna Müller, anna",
        "annamüller, ",
        "de la cruz maria josé, cruz",
        "maria josé de la cruz, cruz",
        "delacruzm, cruz",
        "민수 김, minsu",
        "민수, ",
        "ㄱㅁㅅ, gangmin minseo minsu",
        "ㄱㅁ, gangmin minseo minsu",
        "김ㅁ수, minsu",
        "김 ㅁ수, minsu",
        "김ㅁㅅ, minseo minsu",
        "ㄱ민수, minsu",
        "ㄴㄱㅁㅅ, namgung",
        "남ㄱ민, namgung",
        "삼성, ",
        "ㅅㅅㅈㅈ, deer",
        "ㅊㅋ, bare",
        "최ㅋㅋ, bare",
        "ㄲ, ",
    })
    void aFullNameIsFoundHoweverItIsTyped(String typed, @Nullable String expected) {
        assertThat(found(UserQuery.fullName(typed).sortedBy(UserSort.PRIMARY_SMTP_ADDRESS)))
                .isEqualTo(list(expected));
        assertThat(found(UserQuery.fullName(typed))).containsExactlyInAnyOrderElementsOf(list(expected));
        assertThat(admin.users().count(UserQuery.fullName(typed)))
                .isEqualTo(list(expected).size());
    }

    @ParameterizedTest
    @CsvSource({
        "김민수, minsu",
        "김민, ",
        "김, ",
        "anna müller, anna",
        "anna mülle, ",
        "ㄱㅁㅅ, gangmin minseo minsu",
        "ㄱㅁ, ",
        "김ㅁ수, minsu",
        "김ㅁ, ",
    })
    void aFullNameIsTheWholeName(String typed, @Nullable String expected) {
        assertThat(found(UserQuery.fullNameIs(typed))).containsExactlyInAnyOrderElementsOf(list(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "민수, minsu namgung",
        "궁민, namgung",
        "궁 민, namgung",
        "ㄱㅁㅅ, gangmin minseo minsu namgung",
        "ㅁ수, minsu namgung",
        "궁ㅁ, namgung",
        "josé de, cruz",
        "ㅋ, bare",
    })
    void aFullNameContainsWhatGoesFromOneNameToTheOther(String typed, String expected) {
        assertThat(found(UserQuery.fullNameContains(typed).sortedBy(UserSort.PRIMARY_SMTP_ADDRESS)))
                .isEqualTo(list(expected));
    }

    @Test
    void initialConsonantsFindEachNameByItself() {
        assertThat(found(UserQuery.familyName("ㄱ"))).containsExactly("gangmin", "minseo", "minsu");
        assertThat(found(UserQuery.familyName("ㄴㄱ"))).containsExactly("namgung");
        assertThat(found(UserQuery.familyNameIs("ㄴ"))).isEmpty();
        assertThat(found(UserQuery.familyNameIs("남ㄱ"))).containsExactly("namgung");
        assertThat(found(UserQuery.familyNameContains("ㄱ"))).containsExactly("gangmin", "minseo", "minsu", "namgung");
        assertThat(found(UserQuery.givenName("ㅁㅅ"))).hasSize(4);
        assertThat(found(UserQuery.givenName("민ㅅ"))).hasSize(4);
        assertThat(found(UserQuery.givenNameIs("ㅁ수"))).containsExactly("minsu", "namgung");
        assertThat(found(UserQuery.givenNameIs("ㅁ"))).isEmpty();
        assertThat(found(UserQuery.givenName("ㅋ"))).containsExactly("bare");
        assertThat(found(UserQuery.givenNameContains("ㅈ"))).containsExactly("deer");
        assertThat(found(UserQuery.familyName("ﾡ"))).as("half width").hasSize(3);
        assertThat(found(UserQuery.familyName("\u1100"))).as("conjoining").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 500})
    void anyGivesEachUserOnceWhoseAddressMatchesFirst(int size) {
        createUser("a1", "Kimberly", "Kim");
        createUser("a2", "Kimberly", "Lee");
        createUser("kimkim", "Kim", "Kim");
        createUser("a3", "Jo", "Kim");

        assertThat(Walks.pages(
                        size, page -> admin.users().find(UserQuery.any("KIM").page(page))))
                .extracting(user -> user.login().localPart())
                .containsExactly("kim", "kimkim", "a3", "a1", "a2");
        assertThat(found(UserQuery.any("김민수"))).containsExactly("minsu");
        assertThat(found(UserQuery.any("ㄱㅁㅅ"))).containsExactlyInAnyOrder("gangmin", "minseo", "minsu");
        assertThat(found(UserQuery.any("민수"))).containsExactlyInAnyOrder("minsu", "namgung");
        assertThat(found(UserQuery.anyIs("kim"))).containsExactly("a3", "kimkim", "a1");
        assertThat(found(UserQuery.anyContains("min").sortedBy(UserSort.PRIMARY_SMTP_ADDRESS)))
                .containsExactly("admin", "gangmin", "minseo", "minsu");
    }

    @Test
    void listsAreSortedBothWays() {
        List<String> byName = found(UserQuery.all().sortedBy(UserSort.FAMILY_NAME));
        assertThat(byName).containsSubsequence("anna", "gangmin", "minseo", "minsu", "namgung");
        assertThat(found(UserQuery.all().sortedBy(UserSort.GIVEN_NAME)))
                .containsSubsequence("anna", "cruz", "kim", "minseo", "gangmin", "minsu", "namgung", "deer");
        createUser("a-latest");
        assertThat(found(UserQuery.all().sortedDescendingBy(UserSort.CREATED)).get(0))
                .isEqualTo("a-latest");
        for (UserSort sort : UserSort.values()) {
            for (UserQuery query : List.of(UserQuery.all(), UserQuery.any("김"), UserQuery.familyName("ㄱ"))) {
                List<MailUser> rising = Walks.pages(
                        2, page -> admin.users().find(query.sortedBy(sort).page(page)));
                List<MailUser> falling = Walks.pages(
                        3,
                        page -> admin.users()
                                .find(query.sortedDescendingBy(sort).page(page)));
                assertThat(falling)
                        .hasSameSizeAs(rising)
                        .doesNotHaveDuplicates()
                        .containsAll(rising);
                assertThat(falling.get(0)).isEqualTo(rising.get(rising.size() - 1));
            }
        }
    }

    @Test
    void unitStatusAndServiceTypeNarrowDown() {
        MailUser lee = admin.users()
                .create(newUser("lee")
                        .orgUnit(sales.id())
                        .serviceType("premium")
                        .build());
        admin.users().selected(List.of(lee.id())).suspend();

        assertThat(found(UserQuery.all().inOrgUnitNamed("sALES"))).containsExactly("lee");
        assertThat(found(UserQuery.all().status(UserStatus.SUSPENDED))).containsExactly("lee");
        assertThat(found(UserQuery.all().serviceType(ServiceTypeCode.valueOf("premium"))))
                .containsExactly("lee");
        assertThat(admin.users().count(UserQuery.all())).isEqualTo(11);
        assertThat(admin.users().count(UserQuery.all().status(UserStatus.ACTIVE)))
                .isEqualTo(10);
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnitName",
                () -> found(UserQuery.all().inOrgUnitNamed("Marketing")));
        refused(
                InvalidInputException.class,
                ErrorCode.NAME_INVALID,
                "orgUnitName",
                () -> found(UserQuery.all().inOrgUnitNamed(" ")));
    }

    @Test
    void queriesAreJoinedUnlessTheyContradict() {
        UserQuery one = UserQuery.familyName("김").status(UserStatus.ACTIVE).sortedDescendingBy(UserSort.GIVEN_NAME);
        UserQuery both = one.and(
                        UserQuery.givenName("민").status(UserStatus.ACTIVE).inOrgUnitNamed("x"))
                .page(PageRequest.first(2));

        assertThat(both.conditions()).hasSize(2);
        assertThat(both.orgUnitName()).isEqualTo("x");
        assertThat(both.sort()).isEqualTo(UserSort.GIVEN_NAME);
        assertThat(both.descending()).isTrue();
        assertThat(UserQuery.all().and(one).descending()).isTrue();
        refused(
                InvalidInputException.class,
                ErrorCode.SEARCH_CONTRADICTION,
                "status",
                () -> one.and(UserQuery.all().status(UserStatus.SUSPENDED)));
    }

    private static List<String> list(@Nullable String names) {
        return names == null ? List.of() : List.of(names.split(" "));
    }

    private List<String> found(UserQuery query) {
        return admin.users().find(query.page(PageRequest.first(500))).items().stream()
                .map(user -> user.login().localPart())
                .toList();
    }
}
