package io.mailadmin.internal.administrator;

import io.mailadmin.administrator.Administrator;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.internal.change.Change;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps at least one enabled administrator of the organization with the full role, so that nobody is locked out of it. */
public final class LastAdministrator {

    private LastAdministrator() {}

    /** Refuses if nobody but {@code user} could administer the organization any more. */
    public static void requireAnother(Change change, MailUser user) {
        requireAnother(change, user.id(), user.login().toUnicode());
    }

    /** Refuses if nobody but {@code users} could administer the organization any more. */
    public static void requireAnother(Change change, List<MailUser> users) {
        Set<MailUserId> ids = ids(users);
        if (!users.isEmpty() && !hasAnother(change, ids)) {
            throw refused(
                    change.tx().administrators().list(change.asker(), change.root(), Run.first(ids.size())).stream()
                            .filter(administrator -> ids.contains(administrator.user()))
                            .map(Administrator::login)
                            .findFirst()
                            .orElse(users.get(0).login())
                            .toUnicode());
        }
    }

    /** Those of {@code users} in whose absence, and that of the ones before them, nobody could administer the organization any more. */
    public static List<MailUser> whoMustStay(Change change, List<MailUser> users) {
        if (users.isEmpty() || hasAnother(change, ids(users))) {
            return List.of();
        }
        int fewest = 1;
        for (int most = users.size(); fewest < most; ) {
            int half = (fewest + most) / 2;
            if (hasAnother(change, ids(users.subList(0, half)))) {
                fewest = half + 1;
            } else {
                most = half;
            }
        }
        MailUser last = users.get(fewest - 1);
        List<MailUser> others =
                users.stream().filter(user -> !user.equals(last)).toList();
        return others.isEmpty() || hasAnother(change, ids(others)) ? List.of(last) : users;
    }

    /** The refusal to let {@code user} go. */
    public static RuleBrokenException refused(MailUser user) {
        return refused(user.login().toUnicode());
    }

    private static Set<MailUserId> ids(List<MailUser> users) {
        return users.stream().map(MailUser::id).collect(Collectors.toSet());
    }

    static void requireAnother(Change change, MailUserId user, String shown) {
        if (!hasAnother(change, Set.of(user))) {
            throw refused(shown);
        }
    }

    private static boolean hasAnother(Change change, Set<MailUserId> users) {
        return change.tx().administrators().anotherAdministratorOfOrganization(change.organizationId(), users);
    }

    private static RuleBrokenException refused(String shown) {
        return new RuleBrokenException(ErrorCode.LAST_ADMINISTRATOR, "userId", shown);
    }
}
