package io.mailadmin.internal.user;

import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.StorageException;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.internal.text.NameKeys;
import io.mailadmin.internal.text.SearchText;
import io.mailadmin.page.Page;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserOrder;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.store.UserSlice.Position;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSort;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a query into the slice of rows to read, and the rows into a page. */
final class UserSearch {

    private static final Logger LOG = LoggerFactory.getLogger(UserSearch.class);

    private final UserQuery query;

    UserSearch(UserQuery query) {
        this.query = query;
    }

    UserSelector selector() {
        return new UserSelector(
                query.conditions().stream().map(Conditions::of).toList(),
                query.orgUnit(),
                nameKey(query.orgUnitName()),
                query.status(),
                query.serviceType());
    }

    UserSlice slice() {
        UserSelector selector = selector();
        return new UserSlice(selector, order(), pages(selector).run());
    }

    /** The page in {@code rows}, which are those of {@code slice}. */
    Page<MailUser> page(UserSlice slice, List<MailUser> rows) {
        return pages(slice.selector()).page(rows);
    }

    private Pages<MailUser, Position> pages(UserSelector selector) {
        var cursors = CursorCodec.forQuery(
                "users",
                query.conditions(),
                query.orgUnit(),
                query.orgUnitName(),
                query.status(),
                query.serviceType(),
                query.sort(),
                query.descending());
        return new Pages<>(
                query.page(),
                cursors,
                new Pages.Keys<>(3, user -> keys(selector, user), keys -> position(selector, keys)));
    }

    private UserOrder order() {
        UserSort sort = query.sort();
        if (sort == null) {
            return query.conditions().isEmpty() ? UserOrder.rising(UserKey.LOGIN) : UserOrder.AS_MATCHED;
        }
        return new UserOrder(
                switch (sort) {
                    case PRIMARY_SMTP_ADDRESS -> UserKey.LOGIN;
                    case GIVEN_NAME -> UserKey.GIVEN_NAME;
                    case FAMILY_NAME -> UserKey.FAMILY_NAME;
                    case CREATED -> UserKey.CREATED;
                },
                query.descending());
    }

    private Position position(UserSelector selector, List<String> keys) {
        int match = Integer.parseInt(keys.get(0));
        UserKey sort = order().key();
        int matches = sort == null ? selector.conditions().get(0).anyOf().size() : 1;
        if (match < 0
                || match >= matches
                || (sort == UserKey.CREATED
                        && !UserKey.created(CursorCodec.time(keys.get(1))).equals(keys.get(1)))) {
            throw new IllegalArgumentException("No place in this order");
        }
        return new Position(match, keys.get(1), keys.get(2));
    }

    private List<String> keys(UserSelector selector, MailUser user) {
        Function<UserKey, String> keys = keys(user);
        String login = user.login().toString();
        UserKey sort = order().key();
        if (sort != null) {
            return List.of("0", keys.apply(sort), login);
        }
        KeyCondition first = selector.conditions().get(0);
        int match = first.firstMatch(keys).orElseThrow(() -> damaged(user));
        return List.of(
                Integer.toString(match), keys.apply(first.anyOf().get(match).key()), login);
    }

    /** The store found somebody by keys that are not those of the names. */
    private static StorageException damaged(MailUser user) {
        LOG.warn("{}: a row is damaged, the search keys of user {}", ErrorCode.STORAGE_FAILED, user.id());
        return new StorageException(ErrorCode.STORAGE_FAILED);
    }

    private static Function<UserKey, String> keys(MailUser user) {
        NameKeys names = NameKeys.of(user.givenName(), user.familyName());
        return key -> switch (key) {
            case LOGIN -> user.login().toString();
            case GIVEN_NAME -> names.givenName();
            case FAMILY_NAME -> names.familyName();
            case INITIALS -> names.initials();
            case CREATED -> UserKey.created(user.createdAt());
        };
    }

    private static @Nullable String nameKey(@Nullable String name) {
        if (name != null && !PlainText.isValid(name, PlainText.LONGEST_NAME)) {
            throw InvalidInputException.of("orgUnitName", ErrorCode.NAME_INVALID, name);
        }
        return name == null ? null : SearchText.nameKey(name);
    }
}
