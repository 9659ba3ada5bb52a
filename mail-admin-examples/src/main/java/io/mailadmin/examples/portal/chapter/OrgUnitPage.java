package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.examples.portal.web.Choices;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 6. 조직별 관리자 계정 생성 · Administrators of a unit: its page, from where 관리자들: [추가] goes on as in 4. */
@Controller
@RequestMapping("/units/{id}")
final class OrgUnitPage {

    // What is typed to modify the unit.
    record Form(
            long version,
            @Nullable String name,
            @Nullable String billingId,
            @Nullable OrgUnitId parent) {

        OrgUnitEdit edit(OrgUnitId id) {
            return OrgUnitEdit.builder(id, version)
                    .name(name)
                    .billingId(billingId)
                    .below(parent)
                    .build();
        }
    }

    @GetMapping
    String page(AdminSession admin, @PathVariable OrgUnitId id, Model model) {
        OrgUnit unit = admin.orgUnits().get(id);
        model.addAttribute("form", new Form(unit.version(), unit.name(), unit.billingId(), unit.parent()));
        return show(admin, unit, model);
    }

    @PostMapping
    String save(
            AdminSession admin,
            @PathVariable OrgUnitId id,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    Done.say(
                            next,
                            "unit.saved",
                            admin.orgUnits().update(form.edit(id)).name());
                    return "redirect:/units/{id}";
                },
                refusal -> {
                    model.addAttribute("stale", refusal instanceof StaleVersionException);
                    return show(admin, admin.orgUnits().get(id), model);
                });
    }

    @PostMapping("/delete")
    String delete(AdminSession admin, @PathVariable OrgUnitId id, RedirectAttributes next) {
        return Refusals.orBack(next, "redirect:/units/{id}", () -> {
            admin.orgUnits().delete(id);
            Done.say(next, "unit.deleted");
            return "redirect:/units";
        });
    }

    private static String show(AdminSession admin, OrgUnit unit, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute(
                "administrators",
                admin.administrators().list(AdminScope.orgUnit(unit.id())).items());
        Choices.add(model, admin);
        return "unit";
    }
}
