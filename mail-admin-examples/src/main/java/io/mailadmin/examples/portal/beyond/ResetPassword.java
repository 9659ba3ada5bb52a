package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.MailUserId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A generated password for a user who forgot the own one; it is shown once. */
@Controller
final class ResetPassword {

    @PostMapping("/users/{id}/reset-password")
    String reset(AdminSession admin, @PathVariable MailUserId id, RedirectAttributes next) {
        String user = "redirect:/users/{id}";
        return Refusals.orBack(next, user, () -> {
            Done.say(next, "reset.done", admin.users().resetPassword(id).reveal());
            return user;
        });
    }
}
