package io.mailadmin;

import io.mailadmin.audit.ClientInfo;
import io.mailadmin.id.MailUserId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;

/** The root that a host creates once and injects; see {@link MailAdmin}. Thread-safe, without threads or state of its own. */
public interface MailAdminService {

    /**
     * Signs an administrator in (chapter 1).
     *
     * @param login the administrator's mail account, a full address in any spelling
     * @param password as typed
     * @throws io.mailadmin.error.SignInRefusedException for whatever cause; the causes look alike and cost the same time
     * @throws io.mailadmin.error.TooManyAttemptsException if too many have failed with this login, whether it exists or not; the
     *     tenth failure is followed by a wait of a second, and each further one by twice as much, up to 15 minutes
     * @throws io.mailadmin.error.PasswordChangeRequiredException if login and password are right, but somebody else gave out the
     *     password: see {@link #changePassword}
     * @throws io.mailadmin.error.BusyException if too many passwords are being checked
     */
    AdminSession signIn(String login, Password password);

    /**
     * Like {@link #signIn(String, Password)}, from a client that the host knows. Its address is throttled, too; but where the
     * account has signed in from that address within the last 30 days, only its failures from there count, so nobody
     * elsewhere can lock its owner out. Without an address an account that is under attack has to wait with the attacker.
     *
     * @param client the address counts by IPv4 address and by IPv6 network (/64)
     */
    AdminSession signIn(String login, Password password, ClientInfo client);

    /**
     * Changes a user's own password; for every user, administrator or not. It ends the duty to change one that somebody else
     * gave out.
     *
     * @param login the user's mail account, a full address in any spelling
     * @param current the present password
     * @param next the new one, which the password policy must accept and which must differ from the present one
     * @param confirmation the new one again
     * @throws io.mailadmin.error.InvalidInputException for the fields {@code password} and {@code passwordConfirmation}
     * @throws io.mailadmin.error.SignInRefusedException if login or present password are wrong, or user or organization not
     *     active; as with {@link #signIn(String, Password)}, whose throttle counts these attempts as well
     * @throws io.mailadmin.error.TooManyAttemptsException as with {@link #signIn(String, Password)}
     * @throws io.mailadmin.error.BusyException if too many passwords are being checked
     */
    void changePassword(String login, Password current, Password next, Password confirmation);

    /** Like {@link #changePassword(String, Password, Password, Password)}, from a client that the host knows. */
    void changePassword(String login, Password current, Password next, Password confirmation, ClientInfo client);

    /**
     * A session for an administrator whom the host has signed in by its own means.
     *
     * @throws io.mailadmin.error.NotPermittedException if the user is no administrator or may not sign in
     */
    AdminSession actingAs(MailUserId administrator);

    /**
     * The same, and the audit trail tells from where the administrator acts.
     *
     * @throws io.mailadmin.error.NotPermittedException if the user is no administrator or may not sign in
     */
    AdminSession actingAs(MailUserId administrator, ClientInfo client);

    /**
     * A session for the hosting company's own trusted code.
     *
     * @param name who is acting, as it shall stand in records; 1 to 60 characters
     */
    OperatorSession operator(String name);

    /**
     * Hashes a password, so that a host can do so before it opens its own transaction. The policy is not asked.
     *
     * @throws io.mailadmin.error.InvalidInputException if the password has no valid form
     * @throws io.mailadmin.error.BusyException if too many passwords are being hashed
     */
    HashedPassword hash(Password password);
}
