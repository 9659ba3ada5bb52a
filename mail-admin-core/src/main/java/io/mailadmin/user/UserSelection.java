package io.mailadmin.user;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.password.TemporaryPassword;
import java.util.Map;

/**
 * Some users, on whom one change is made at once: on all of them, or on none. Each call is one transaction, whose number of
 * statements does not grow with the number of users; see {@link Users#selected}. Who is as wanted already is left alone.
 *
 * <p>Each method throws {@link io.mailadmin.error.NotFoundException} with the place in the list if the asker sees no such user,
 * and {@link io.mailadmin.error.NotPermittedException} if one of them administers more than the asker.
 */
public interface UserSelection {

    /**
     * Makes them {@link UserStatus#SUSPENDED}: neither sign-in nor mail.
     *
     * @throws io.mailadmin.error.RuleBrokenException if the organization would keep no enabled administrator
     */
    void suspend();

    /**
     * Makes them {@link UserStatus#LOGIN_BLOCKED}: mail still arrives.
     *
     * @throws io.mailadmin.error.RuleBrokenException if the organization would keep no enabled administrator
     */
    void blockLogin();

    /** Makes them {@link UserStatus#ACTIVE}. */
    void reactivate();

    /**
     * Moves them to a unit, the root included.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such unit
     * @throws io.mailadmin.error.NotPermittedException if it is the root and the asker does not administer the whole
     *     organization, or if the asker has the full role there, and not where one of them is
     */
    void moveTo(OrgUnitId orgUnit);

    /**
     * Replaces their passwords by generated ones, which are returned this once, in the order of the selection, and which the
     * users must change at the next sign-in.
     *
     * <p>Each costs a hash, made one after the other before the transaction begins: some 500 times what a sign-in takes for 500
     * users, on one core.
     *
     * @throws io.mailadmin.error.NotPermittedException if the asker is one of them, too, or has a role without passwords where one
     *     of them is
     * @throws io.mailadmin.error.BusyException if too many passwords are being hashed
     */
    Map<MailUserId, TemporaryPassword> resetPasswords();

    /**
     * Moves them to the trash, as {@link Users#delete} does.
     *
     * @throws io.mailadmin.error.RuleBrokenException if the organization would keep no enabled administrator
     */
    void delete();
}
