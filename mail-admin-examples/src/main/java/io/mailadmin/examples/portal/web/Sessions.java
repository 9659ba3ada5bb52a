package io.mailadmin.examples.portal.web;

import io.mailadmin.address.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** The web sessions of all who are signed in. */
@Component
public final class Sessions {

    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /** Ends each session of the account but the one of this request. */
    public void endOthers(String login, HttpServletRequest request) {
        EmailAddress account = EmailAddress.valueOf(login);
        String own = request.getSession().getId();
        registry.getAllPrincipals().stream()
                .filter(who -> who instanceof SignedIn one
                        && EmailAddress.valueOf(one.login()).equals(account))
                .flatMap(who -> registry.getAllSessions(who, false).stream())
                .filter(session -> !session.getSessionId().equals(own))
                .forEach(SessionInformation::expireNow);
    }
}
