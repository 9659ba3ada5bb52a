package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.Match;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Users with names of all scripts and kinds, and searches by words of which most are parts of theirs. */
final class SearchSample {

    private static final List<String> PARTS = List.of(
            "김", "민", "수", "황보", "서", "연", "aa", "an", "na", "Ann", "ü", "ＡＮ", "ｶ", "%", "_", "\\", "'", "😀", "𠀀",
            "e\u0301", "ㄱ", "漢", "ﷺ", "-", "ß", "İ");
    private static final List<String> LETTERS =
            List.of("a", "an", "na", "aa", "kim", "k", "-", "k.a", "_", "0", "1", "com", "ex");
    private static final List<String> OTHER_WORDS = List.of(
            "ㅁ",
            "ㅁㅅ",
            "ㅁ수",
            "example",
            "@ex",
            "a@e",
            "com",
            ".",
            "@",
            "김 민",
            "민 김",
            "없음",
            "a".repeat(30),
            "an".repeat(13));

    private final Random random;
    private final List<ManyRows.Name> users = new ArrayList<>();

    SearchSample(Random random) {
        this.random = random;
    }

    /** Makes users; the last ones have long names and logins, of few letters. */
    List<ManyRows.Name> users(int count) {
        for (int i = 0; i < count; i++) {
            boolean isLong = i > count - 20;
            users.add(new ManyRows.Name(
                    some(PARTS, isLong ? 30 : 3),
                    some(PARTS, isLong ? 25 : 2),
                    some(LETTERS, isLong ? 18 : 4) + "z" + i));
        }
        return users;
    }

    List<UserQuery> queries(OrgUnitId unit) {
        List<UserQuery> queries = new ArrayList<>();
        for (UserField field : UserField.values()) {
            IntStream.range(0, 40).forEach(i -> queries.add(query(field, word(field))));
            OTHER_WORDS.forEach(word -> queries.add(query(field, word)));
        }
        return queries.stream().map(query -> varied(query, unit)).toList();
    }

    /** The users found, page by page; the pages are the same backwards. */
    static List<MailUserId> pages(AdminSession admin, UserQuery query) {
        List<List<MailUser>> forwards = new ArrayList<>();
        PageRequest first = PageRequest.first(query.hashCode() % 2 == 0 ? 500 : 37);
        Page<MailUser> page = admin.users().find(query.page(first));
        forwards.add(page.items());
        while (page.next() != null && forwards.size() < 4) {
            page = admin.users().find(query.page(first.at(page.next())));
            forwards.add(page.items());
        }
        List<List<MailUser>> backwards = new ArrayList<>(List.of(page.items()));
        while (page.previous() != null) {
            page = admin.users().find(query.page(first.at(page.previous())));
            backwards.add(page.items());
        }
        Collections.reverse(backwards);
        assertThat(backwards).as(query.toString()).isEqualTo(forwards);
        return forwards.stream().flatMap(List::stream).map(MailUser::id).toList();
    }

    private UserQuery varied(UserQuery query, OrgUnitId unit) {
        UserQuery sorted = switch (random.nextInt(6)) {
            case 0 -> query.sortedBy(some());
            case 1 -> query.sortedDescendingBy(some());
            default -> query;
        };
        return random.nextInt(4) == 0 ? sorted.inOrgUnit(unit) : sorted;
    }

    private UserSort some() {
        return List.of(UserSort.values()).get(random.nextInt(UserSort.values().length));
    }

    private static UserQuery query(UserField field, String word) {
        return UserQuery.where(field, Match.CONTAINS, word);
    }

    /** A part of what a user is called, or a word of parts. */
    private String word(UserField field) {
        if (random.nextInt(5) == 0) {
            return some(field == UserField.PRIMARY_SMTP_ADDRESS ? LETTERS : PARTS, 2);
        }
        ManyRows.Name user = users.get(random.nextInt(users.size()));
        String text = switch (field) {
            case PRIMARY_SMTP_ADDRESS -> user.localPart() + "@example.com";
            case GIVEN_NAME -> user.given();
            case FAMILY_NAME -> user.family();
            case FULL_NAME -> user.family() + user.given();
            case ANY -> random.nextBoolean() ? user.localPart() : user.family() + " " + user.given();
        };
        int[] points = text.codePoints().toArray();
        int from = random.nextInt(points.length);
        int length = Math.min(points.length - from, 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 4));
        String word = new String(points, from, length);
        return word.isBlank() ? "김" : word;
    }

    private String some(List<String> parts, int most) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }
}
