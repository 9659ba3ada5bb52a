package io.mailadmin.examples.portal.web;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a page the session of mail-admin for whoever is signed in, made anew for each request: an administrator's, or on the
 * pages of the hosting company's staff the operator's under their login. */
@Component
final class SessionArgument implements HandlerMethodArgumentResolver {

    private final MailAdminService mailAdmin;

    SessionArgument(MailAdminService mailAdmin) {
        this.mailAdmin = mailAdmin;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == AdminSession.class || type == OperatorSession.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Authentication authentication = (Authentication) Objects.requireNonNull(request.getUserPrincipal());
        SignedIn who = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
        AdminSession admin = mailAdmin.actingAs(who.id(), Clients.of(request)); // refused when the right was taken away
        return parameter.getParameterType() == OperatorSession.class ? mailAdmin.operator(who.login()) : admin;
    }
}
