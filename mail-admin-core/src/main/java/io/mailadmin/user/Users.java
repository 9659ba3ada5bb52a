package io.mailadmin.user;

import io.mailadmin.id.MailUserId;
import io.mailadmin.page.Page;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import java.util.List;
import java.util.Optional;

/**
 * The users within the asker's scope (chapters 3, 7 and 8). Users outside the scope do not exist for the asker, and who
 * administers more than the asker, by a scope outside or by a fuller {@link io.mailadmin.administrator.AdminRole role}, can be
 * seen but not changed. Thread-safe.
 */
public interface Users {

    /**
     * Creates a user, who must change a typed or temporary password at the first sign-in.
     *
     * @throws io.mailadmin.error.InvalidInputException if fields break their rules, or login and primary SMTP address do
     *     not lie in a domain of the organization
     * @throws io.mailadmin.error.DuplicateException if the mail account is taken
     * @throws io.mailadmin.error.NotFoundException if there is no such unit
     * @throws io.mailadmin.error.NotPermittedException if no unit is given and the asker does not administer the whole
     *     organization
     * @throws io.mailadmin.error.RuleBrokenException if a limit is reached
     */
    MailUser create(NewMailUser user);

    /**
     * The user {@code id}.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     */
    MailUser get(MailUserId id);

    /** The user with the mail account {@code login}, a full address in any spelling; empty if there is none. */
    Optional<MailUser> findByLogin(String login);

    /**
     * One page of the users that match.
     *
     * @throws io.mailadmin.error.InvalidInputException if a word is blank or too long, or the cursor is of another query
     * @throws io.mailadmin.error.NotFoundException if there is no such unit, or none of that name
     * @throws io.mailadmin.error.NotPermittedException if the unit is the root and the asker does not administer the whole
     *     organization
     */
    Page<MailUser> find(UserQuery query);

    /**
     * How many users match, whatever page the query asks for. Takes longer the more there are; how many users there are at
     * all, {@code hosting()} knows at once.
     *
     * @throws io.mailadmin.error.InvalidInputException if a word is blank or too long
     * @throws io.mailadmin.error.NotFoundException if there is no such unit, or none of that name
     * @throws io.mailadmin.error.NotPermittedException if the unit is the root and the asker does not administer the whole
     *     organization
     */
    long count(UserQuery query);

    /**
     * Saves an edit: all of it or nothing. No role makes it possible to edit a user who administers more than the asker. The
     * old address of a renamed user is held for the time that the trash is kept: only the same user may take it back.
     *
     * @throws io.mailadmin.error.StaleVersionException if the user was changed since the edit was begun
     * @throws io.mailadmin.error.NotFoundException if there is no such user or unit
     * @throws io.mailadmin.error.NotPermittedException if the user administers more than the asker; if it sets the asker's own
     *     password, which is for {@code MailAdminService.changePassword}; or if it sets a password or moves the user to where
     *     the asker has the full role, without that role where the user is
     * @throws io.mailadmin.error.InvalidInputException as with {@link #create}
     * @throws io.mailadmin.error.DuplicateException if the new mail account is taken
     * @throws io.mailadmin.error.RuleBrokenException if a limit is reached, or the last enabled administrator of the
     *     organization would be blocked or suspended
     */
    MailUser update(MailUserEdit edit);

    /**
     * Sets a password for another user, who must choose one again at the next sign-in. Administrators change their own with
     * {@code MailAdminService.changePassword}, which asks for the present one.
     *
     * @throws io.mailadmin.error.InvalidInputException if the confirmation differs, or the password policy does not accept it
     * @throws io.mailadmin.error.NotFoundException if there is no such user
     * @throws io.mailadmin.error.NotPermittedException if the user administers more than the asker, or is the asker, or if the
     *     asker's role there is without passwords
     * @throws io.mailadmin.error.BusyException if too many passwords are being hashed
     */
    void changePassword(MailUserId id, Password password, Password confirmation);

    /**
     * Replaces another user's password by a generated one, which is returned this once, and which the user must change at the next
     * sign-in.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such user
     * @throws io.mailadmin.error.NotPermittedException if the user administers more than the asker, or is the asker, or if the
     *     asker's role there is without passwords
     * @throws io.mailadmin.error.BusyException if too many passwords are being hashed
     */
    TemporaryPassword resetPassword(MailUserId id);

    /**
     * Moves a user to the {@link Trash}: nobody signs in with it, its administrator roles end, its address is held. A new user
     * who gets the address later gets another id.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     * @throws io.mailadmin.error.NotPermittedException if the user administers more than the asker
     * @throws io.mailadmin.error.RuleBrokenException if it is the last enabled administrator of the organization
     */
    void delete(MailUserId id);

    /**
     * Some users, to be changed at once; nothing is looked up yet.
     *
     * @param ids 1 to 500; one that is named twice counts once
     * @throws io.mailadmin.error.InvalidInputException if there are none, too many, or null among them
     */
    UserSelection selected(List<MailUserId> ids);
}
