package io.mailadmin.examples.portal.web;

import io.mailadmin.id.MailUserId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in: all that the portal keeps, since mail-admin reads the rights again in each call.
 *
 * @param id the administrator
 * @param login as it was typed
 */
public record SignedIn(MailUserId id, String login) implements AuthenticatedPrincipal {

    /** The login. */
    @Override
    public String getName() {
        return login;
    }
}
