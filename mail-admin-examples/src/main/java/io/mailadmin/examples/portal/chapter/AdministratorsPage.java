package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.examples.portal.web.Typed;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 4. 새로운 관리자 계정 생성 · Create administrators, by typing; and 6., the same for a unit. */
@Controller
@RequestMapping({"/administrators", "/units/{unit}/administrators"})
final class AdministratorsPage {

    /**
     * What is typed left of 관리자 추가.
     *
     * @param logins mail accounts, with blanks or commas between them
     */
    record Form(@Nullable String logins) {}

    /** The place of the page: of the organization, or of a unit. */
    @ModelAttribute
    void place(@PathVariable(required = false) @Nullable OrgUnitId unit, Model model) {
        model.addAttribute("scope", scope(unit));
        model.addAttribute("base", base(unit));
    }

    @GetMapping
    String page(
            AdminSession admin,
            @ModelAttribute(name = "scope", binding = false) AdminScope scope,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            @RequestParam(required = false) @Nullable Cursor cursor,
            Model model) {
        return show(admin, scope, cursor, model);
    }

    @PostMapping
    String add(
            AdminSession admin,
            @ModelAttribute(name = "scope", binding = false) AdminScope scope,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        try {
            admin.administrators().addByLogin(scope, Typed.each(form.logins()));
            Done.say(next, "administrators.added");
            return "redirect:" + base(scope.orgUnit());
        } catch (MailAdminException e) {
            Refusals.showAt("logins", e, problems);
            return show(admin, scope, null, model);
        }
    }

    @PostMapping("/{user}/remove")
    String remove(
            AdminSession admin,
            @ModelAttribute(name = "scope", binding = false) AdminScope scope,
            @PathVariable MailUserId user,
            RedirectAttributes next) {
        String list = "redirect:" + base(scope.orgUnit());
        return Refusals.orBack(next, list, () -> {
            admin.administrators().remove(scope, user);
            Done.say(next, "administrators.removed");
            return list;
        });
    }

    private static String show(AdminSession admin, AdminScope scope, @Nullable Cursor cursor, Model model) {
        OrgUnitId unit = scope.orgUnit();
        model.addAttribute("unit", unit == null ? null : admin.orgUnits().get(unit));
        model.addAttribute(
                "administrators",
                admin.administrators().list(scope, PageRequest.first().at(cursor)));
        return "administrators";
    }

    static AdminScope scope(@Nullable OrgUnitId unit) {
        return unit == null ? AdminScope.organization() : AdminScope.orgUnit(unit);
    }

    static String base(@Nullable OrgUnitId unit) {
        return unit == null ? "/administrators" : "/units/" + unit + "/administrators";
    }
}
