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
     * @throws io.mailadmin.error.BusyException if too many passwords are being checked
     */
    AdminSession signIn(String login, Password password);

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
