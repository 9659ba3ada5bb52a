package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.examples.portal.web.Choices;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 3. 새로운 사용자 계정 생성 · Create a user. */
@Controller
final class CreateUserPage {

    // What is typed; mail-admin says what is wrong with it.
    record Form(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable OrgUnitId orgUnit,
            @Nullable String serviceType,
            @Nullable String login,
            @Nullable Password password,
            @Nullable Password passwordConfirmation,
            @Nullable String primarySmtpAddress) {

        NewMailUser user() {
            return NewMailUser.builder()
                    .givenName(givenName)
                    .familyName(familyName)
                    .orgUnit(orgUnit)
                    .serviceType(serviceType)
                    .login(login)
                    .password(password, passwordConfirmation)
                    .primarySmtpAddress(primarySmtpAddress)
                    .build();
        }
    }

    @GetMapping("/users/new")
    String page(AdminSession admin, @RequestParam(required = false) @Nullable OrgUnitId unit, Model model) {
        model.addAttribute("form", new Form(null, null, unit, null, null, null, null, null));
        Choices.add(model, admin);
        return "create-user";
    }

    @PostMapping("/users/new")
    String create(
            AdminSession admin,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        try {
            MailUser user = admin.users().create(form.user());
            Done.say(next, "create-user.done", user.login().toUnicode());
            return "redirect:/users/" + user.id();
        } catch (MailAdminException e) {
            Refusals.show(e, problems);
            Choices.add(model, admin);
            return "create-user";
        }
    }
}
