package io.mailadmin.internal.user;

import io.mailadmin.address.DomainName;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.internal.text.SearchText;
import io.mailadmin.page.Page;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserCondition;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;
import java.util.List;

/** Turns a query into the slice of rows to read, and the rows into a page. */
final class UserSearch {

    private static final int LONGEST_WORD = 254;

    private final UserQuery query;
    private final UserField sort;
    private final Pages<MailUser, UserSlice.Position> pages;

    UserSearch(UserQuery query) {
        this.query = query;
        this.sort = query.conditions().isEmpty()
                ? UserField.PRIMARY_SMTP_ADDRESS
                : query.conditions().get(0).field();
        this.pages = new Pages<>(
                query.page(),
                CursorCodec.forQuery("users", query.conditions(), query.orgUnit()),
                new Pages.Keys<>(
                        2,
                        user -> List.of(sortKey(user), user.login().toString()),
                        keys -> new UserSlice.Position(keys.get(0), keys.get(1))));
    }

    UserSlice slice() {
        List<KeyCondition> conditions =
                query.conditions().stream().map(UserSearch::keyCondition).toList();
        return new UserSlice(conditions, query.orgUnit(), sort, pages.run());
    }

    Page<MailUser> page(List<MailUser> rows) {
        return pages.page(rows);
    }

    private String sortKey(MailUser user) {
        return switch (sort) {
            case PRIMARY_SMTP_ADDRESS -> user.login().toString();
            case GIVEN_NAME -> SearchText.fold(user.givenName());
            case FAMILY_NAME -> SearchText.fold(user.familyName());
        };
    }

    private static KeyCondition keyCondition(UserCondition condition) {
        String word = condition.word();
        if (!PlainText.isValid(word, LONGEST_WORD)) {
            throw refused(word);
        }
        String key = condition.field() == UserField.PRIMARY_SMTP_ADDRESS ? addressKey(word) : SearchText.fold(word);
        if (key.isEmpty()) {
            throw refused(word);
        }
        return new KeyCondition(condition.field(), condition.match(), key);
    }

    private static InvalidInputException refused(String word) {
        return InvalidInputException.of("word", ErrorCode.SEARCH_WORD_INVALID, word);
    }

    /** Addresses are stored with their domain as A-label, so a domain typed as U-label is searched as A-label. */
    private static String addressKey(String word) {
        String folded = SearchText.fold(word);
        int at = folded.indexOf('@');
        String domain = folded.substring(at + 1);
        return DomainName.parse(domain)
                .map(name -> folded.substring(0, at + 1) + name)
                .orElse(folded);
    }
}
