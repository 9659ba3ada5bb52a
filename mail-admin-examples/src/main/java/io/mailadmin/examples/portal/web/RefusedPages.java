package io.mailadmin.examples.portal.web;

import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.StorageException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What mail-admin refuses outside of a form: a page that says it, and the way to the sign-in for whom lost all rights. */
@ControllerAdvice
final class RefusedPages {

    @ExceptionHandler
    ModelAndView refused(MailAdminException e, HttpServletRequest request, HttpServletResponse response) {
        if (e.code() == ErrorCode.NOT_AN_ADMINISTRATOR) {
            new SecurityContextLogoutHandler()
                    .logout(
                            request,
                            response,
                            SecurityContextHolder.getContext().getAuthentication());
        }
        ModelAndView page = new ModelAndView("error", status(e));
        page.addObject("refusal", e.message(LocaleContextHolder.getLocale()));
        page.addObject("status", status(e).value());
        EveryPage.addTo(page, request);
        return page;
    }

    private static HttpStatus status(MailAdminException e) {
        if (e instanceof NotFoundException) {
            return HttpStatus.NOT_FOUND;
        } else if (e instanceof NotPermittedException) {
            return HttpStatus.FORBIDDEN;
        } else if (e instanceof InvalidInputException) {
            return HttpStatus.BAD_REQUEST;
        } else if (e instanceof BusyException) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        } else {
            return e instanceof StorageException ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.CONFLICT;
        }
    }
}
