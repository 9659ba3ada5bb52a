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
        Set<MailUserId> ids = users.stream().map(MailUser::id).collect(Collectors.toSet());
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
