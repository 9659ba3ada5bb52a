package io.mailadmin.examples.portal.web;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
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

/** Gives a page the session of mail-admin for whoever is signed in, made anew for each request. */
@Component
final class AdminSessionArgument implements HandlerMethodArgumentResolver {

    private final MailAdminService mailAdmin;

    AdminSessionArgument(MailAdminService mailAdmin) {
        this.mailAdmin = mailAdmin;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AdminSession.class;
    }

    @Override
    public AdminSession resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Authentication authentication = (Authentication) Objects.requireNonNull(request.getUserPrincipal());
        SignedIn who = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
        return mailAdmin.actingAs(who.id(), Clients.of(request));
    }
}
