package io.mailadmin.examples.portal.beyond;

import io.mailadmin.MailAdminService;
import io.mailadmin.examples.portal.web.Clients;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.examples.portal.web.Sessions;
import io.mailadmin.examples.portal.web.SignInFailed;
import io.mailadmin.examples.portal.web.SignedIn;
import io.mailadmin.password.Password;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own password, for every user; also for whom a given-out password keeps from signing in. */
@Controller
final class PasswordPage {

    private final MailAdminService mailAdmin;
    private final Sessions sessions;

    PasswordPage(MailAdminService mailAdmin, Sessions sessions) {
        this.mailAdmin = mailAdmin;
        this.sessions = sessions;
    }

    // What is typed.
    @SuppressWarnings("NullAway") // mail-admin reports what is missing
    record Form(
            @Nullable String login,
            @Nullable Password current,
            @Nullable Password password,
            @Nullable Password passwordConfirmation) {

        void change(MailAdminService mailAdmin, Sessions sessions, HttpServletRequest request) {
            mailAdmin.changePassword(login, current, password, passwordConfirmation, Clients.of(request));
            sessions.endOthers(login, request);
        }
    }

    @GetMapping("/password")
    String page(
            @AuthenticationPrincipal @Nullable SignedIn me,
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable Exception last,
            Model model) {
        String refused = last instanceof SignInFailed failed ? failed.login() : null;
        model.addAttribute("form", new Form(me != null ? me.login() : refused, null, null, null));
        model.addAttribute("mustChange", me == null && refused != null);
        return "password";
    }

    @PostMapping("/password")
    String change(
            @ModelAttribute("form") Form form,
            BindingResult problems,
            @AuthenticationPrincipal @Nullable SignedIn me,
            HttpServletRequest request,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    form.change(mailAdmin, sessions, request);
                    Done.say(next, "password.changed");
                    return me == null ? "redirect:/sign-in" : "redirect:/";
                },
                refusal -> "password");
    }
}
