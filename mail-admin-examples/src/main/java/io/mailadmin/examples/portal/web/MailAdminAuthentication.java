package io.mailadmin.examples.portal.web;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.examples.portal.customer.Customers;
import io.mailadmin.password.Password;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Spring Security's sign-in, done by mail-admin: throttled, audited, and the same answer whatever is wrong. */
@Component
final class MailAdminAuthentication implements AuthenticationProvider {

    private final MailAdminService mailAdmin;
    private final Customers customers;

    MailAdminAuthentication(MailAdminService mailAdmin, Customers customers) {
        this.mailAdmin = mailAdmin;
        this.customers = customers;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Password password = Password.valueOf(String.valueOf(typed.getCredentials()));
        ClientInfo client = (ClientInfo) Objects.requireNonNull(typed.getDetails());
        try {
            AdminSession admin = mailAdmin.signIn(typed.getName(), password, client);
            boolean staff = isStaff(admin);
            SignedIn who = new SignedIn(admin.administrator().orElseThrow(), typed.getName(), staff);
            return UsernamePasswordAuthenticationToken.authenticated(
                    who, null, AuthorityUtils.createAuthorityList(staff ? "ROLE_STAFF" : "ROLE_CUSTOMER"));
        } catch (MailAdminException e) {
            throw new SignInFailed(typed.getName(), e);
        }
    }

    /** Whoever administers the whole hosting company runs the portal; a unit's administrator there does not. */
    private boolean isStaff(AdminSession admin) {
        return customers.isStaff(admin.organization())
                && admin.hosting().scopes().stream()
                        .anyMatch(scope -> scope.scope().orgUnit() == null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
