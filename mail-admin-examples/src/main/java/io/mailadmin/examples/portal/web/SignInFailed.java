package io.mailadmin.examples.portal.web;

import io.mailadmin.error.MailAdminException;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that mail-admin refused, for the sign-in page to tell. */
public final class SignInFailed extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String login;
    private final MailAdminException refusal;

    SignInFailed(String login, MailAdminException refusal) {
        super(String.valueOf(refusal.getMessage()), refusal);
        this.login = login;
        this.refusal = refusal;
    }

    /** The login as it was typed. */
    public String login() {
        return login;
    }

    /** What mail-admin said. */
    public MailAdminException refusal() {
        return refusal;
    }
}
