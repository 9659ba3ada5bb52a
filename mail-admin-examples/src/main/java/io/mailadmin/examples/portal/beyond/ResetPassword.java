package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.id.MailUserId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A generated password for a user who forgot the own one; it is shown once. */
@Controller
final class ResetPassword {

    @PostMapping("/users/{id}/reset-password")
    String reset(AdminSession admin, @PathVariable MailUserId id, RedirectAttributes next) {
        try {
            Done.say(next, "reset.done", admin.users().resetPassword(id).reveal());
        } catch (MailAdminException e) {
            next.addFlashAttribute("refusal", e.message(LocaleContextHolder.getLocale()));
        }
        return "redirect:/users/{id}";
    }
}
