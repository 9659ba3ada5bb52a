package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.examples.portal.web.Choices;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.MailUserId;
import io.mailadmin.user.MailUser;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 7. 계정 수정 및 삭제 · Modify and delete a user. */
@Controller
@RequestMapping("/users/{id}")
final class UserPage {

    @GetMapping
    String page(AdminSession admin, @PathVariable MailUserId id, Model model) {
        MailUser user = admin.users().get(id);
        model.addAttribute("form", UserForm.of(user));
        return show(admin, user, model);
    }

    @PostMapping
    String save(
            AdminSession admin,
            @PathVariable MailUserId id,
            @ModelAttribute("form") UserForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    MailUser saved = admin.users().update(form.edit(id));
                    Done.say(next, "user.saved", saved.login().toUnicode());
                    return "redirect:/users/{id}";
                },
                refusal -> {
                    model.addAttribute("stale", refusal instanceof StaleVersionException);
                    model.addAttribute("whyNot", refusal instanceof NotPermittedException ? UserAction.CHANGE : null);
                    return show(admin, admin.users().get(id), model);
                });
    }

    @GetMapping("/delete")
    String ask(AdminSession admin, @PathVariable MailUserId id, Model model) {
        model.addAttribute("user", admin.users().get(id));
        return "delete-user";
    }

    @PostMapping("/delete")
    String delete(AdminSession admin, @PathVariable MailUserId id, Model model, RedirectAttributes next) {
        MailUser user = admin.users().get(id);
        try {
            admin.users().delete(id);
            Done.say(next, "user.deleted", user.login().toUnicode());
            Done.offerUndo(next, "/trash/" + id + "/restore");
            return "redirect:/users";
        } catch (MailAdminException e) {
            model.addAttribute("user", user);
            model.addAttribute("refusal", e.message(LocaleContextHolder.getLocale()));
            model.addAttribute("whyNot", e instanceof NotPermittedException ? UserAction.DELETE : null);
            return "delete-user";
        }
    }

    private static String show(AdminSession admin, MailUser user, Model model) {
        model.addAttribute("user", user);
        Choices.add(model, admin);
        return "user";
    }
}
