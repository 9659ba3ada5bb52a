package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.examples.portal.web.Choices;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.user.MailUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 3. 새로운 사용자 계정 생성 · Create a user. */
@Controller
@RequestMapping("/users/new")
final class CreateUserPage {

    @GetMapping
    String page(AdminSession admin, @RequestParam(required = false) @Nullable OrgUnitId unit, Model model) {
        model.addAttribute("form", UserForm.in(unit));
        return show(admin, model);
    }

    @PostMapping
    String create(
            AdminSession admin,
            @ModelAttribute("form") UserForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    MailUser user = admin.users().create(form.user());
                    Done.say(next, "create-user.done", user.login().toUnicode());
                    return "redirect:/users/" + user.id();
                },
                refusal -> show(admin, model));
    }

    private static String show(AdminSession admin, Model model) {
        Choices.add(model, admin);
        return "create-user";
    }
}
