package io.mailadmin.examples.portal.web;

import io.mailadmin.audit.ClientInfo;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** From where somebody acts, for the throttle and the audit trail. */
public final class Clients {

    private Clients() {}

    /** The client of a request; behind a proxy, Spring's {@code server.forward-headers-strategy} makes the address right. */
    public static ClientInfo of(HttpServletRequest request) {
        return new ClientInfo(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
    }
}
