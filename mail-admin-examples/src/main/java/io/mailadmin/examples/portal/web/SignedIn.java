package io.mailadmin.examples.portal.web;

import io.mailadmin.id.MailUserId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in: all that the portal keeps, since mail-admin reads the rights again in each call.
 *
 * @param id the administrator
 * @param login as it was typed
 * @param staff whether the organization is the hosting company itself
 */
public record SignedIn(MailUserId id, String login, boolean staff) implements AuthenticatedPrincipal {

    /** The login. */
    @Override
    public String getName() {
        return login;
    }
}
