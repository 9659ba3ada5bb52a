package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.examples.portal.web.Choices;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.examples.portal.web.UnitTree;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 5. 새로운 조직 생성 · Create an organization unit. */
@Controller
final class CreateOrgUnitPage {

    // What is typed; mail-admin says what is wrong with it.
    record Form(
            @Nullable String name,
            @Nullable String billingId,
            @Nullable OrgUnitId parent) {

        @SuppressWarnings("NullAway") // mail-admin reports what is missing
        NewOrgUnit unit() {
            return NewOrgUnit.named(name).withBillingId(billingId).below(parent);
        }
    }

    @GetMapping("/units")
    String tree(AdminSession admin, Model model) {
        model.addAttribute("tree", UnitTree.read(admin.orgUnits()));
        return "units";
    }

    @GetMapping("/units/new")
    String page(AdminSession admin, @ModelAttribute("form") Form form, BindingResult problems, Model model) {
        Choices.add(model, admin);
        return "create-unit";
    }

    @PostMapping("/units/new")
    String create(
            AdminSession admin,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    OrgUnit unit = admin.orgUnits().create(form.unit());
                    Done.say(next, "create-unit.done", unit.name());
                    return "redirect:/units/" + unit.id();
                },
                refusal -> page(admin, form, problems, model));
    }
}
