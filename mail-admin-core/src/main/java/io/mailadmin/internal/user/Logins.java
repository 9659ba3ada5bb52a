package io.mailadmin.internal.user;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.id.MailUserId;
import io.mailadmin.internal.change.Change;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import java.util.Optional;

/** Tells why a login is not to be had. */
final class Logins {

    private Logins() {}

    /** The refusal of {@code login}: for whom it is held only if the asker may see that user, else only that it is taken. */
    static DuplicateException taken(Change change, EmailAddress login) {
        Optional<HeldAddress> held = change.tx().heldAddresses().find(change.organizationId(), login);
        return held.flatMap(address -> owner(change, address.owner())
                        .map(owner -> new DuplicateException(
                                ErrorCode.LOGIN_HELD,
                                "login",
                                login.toUnicode(),
                                address.until(),
                                owner.login().toUnicode())))
                .orElseGet(() -> new DuplicateException(ErrorCode.LOGIN_TAKEN, "login", login.toUnicode()));
    }

    private static Optional<MailUser> owner(Change change, MailUserId id) {
        return change.tx()
                .users()
                .find(change.asker(), id)
                .or(() -> change.tx().trash().find(change.asker(), id).map(TrashedUser::user));
    }
}
