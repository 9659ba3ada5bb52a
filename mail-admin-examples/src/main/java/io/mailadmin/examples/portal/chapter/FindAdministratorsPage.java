package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.examples.portal.web.UnitTree;
import io.mailadmin.id.OrgUnitId;
import jakarta.servlet.http.HttpSession;
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

/** 4. and 6., when the account is not known: 찾기, tick several, 관리자 추가. What is ticked stays while the pages turn. */
@Controller
@RequestMapping({"/administrators/find", "/units/{orgUnitId}/administrators/find"})
final class FindAdministratorsPage {

    @GetMapping
    String page(
            AdminSession admin,
            @PathVariable(required = false) @Nullable OrgUnitId orgUnitId,
            @ModelAttribute("form") FindForm form,
            BindingResult problems,
            Model model,
            HttpSession session) {
        UnitTree tree = UnitTree.read(admin.orgUnits());
        model.addAttribute("tree", tree);
        model.addAttribute("base", AdministratorsPage.base(orgUnitId));
        model.addAttribute("unitName", tree.path(orgUnitId));
        model.addAttribute("ticked", Ticked.of(session, orgUnitId));
        return Refusals.orAgain(
                problems,
                () -> {
                    model.addAttribute("found", admin.users().find(form.in(tree)));
                    return "find-administrators";
                },
                refusal -> "find-administrators");
    }

    /** Keeps what is ticked, and then goes where the pressed button leads: another page of the list, or the addition. */
    @PostMapping
    String press(
            AdminSession admin,
            @PathVariable(required = false) @Nullable OrgUnitId orgUnitId,
            Ticked.Form form,
            @RequestParam(required = false) @Nullable String turnTo,
            HttpSession session,
            RedirectAttributes next) {
        Ticked ticked = Ticked.of(session, orgUnitId);
        ticked.take(form);
        String base = AdministratorsPage.base(orgUnitId);
        if (turnTo != null) {
            return "redirect:" + base + "/find?" + turnTo.replaceAll("\\s", "");
        }
        return Refusals.orBack(next, "redirect:" + base + "/find", () -> {
            admin.administrators().add(AdministratorsPage.scope(orgUnitId), ticked.users());
            ticked.clear();
            Done.say(next, "administrators.added");
            return "redirect:" + base;
        });
    }
}
