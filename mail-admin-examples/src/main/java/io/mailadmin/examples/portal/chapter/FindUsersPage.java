package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.examples.portal.web.Choices;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.examples.portal.web.UnitTree;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 8. 사용자 찾기 · Find users; without a word all of them. */
@Controller
final class FindUsersPage {

    @GetMapping("/users")
    String page(AdminSession admin, @ModelAttribute("form") FindForm form, BindingResult problems, Model model) {
        UnitTree tree = UnitTree.read(admin.orgUnits());
        model.addAttribute("tree", tree);
        model.addAttribute("serviceTypeNames", Choices.serviceTypeNames(admin));
        return Refusals.orAgain(
                problems,
                () -> {
                    model.addAttribute("found", admin.users().find(form.in(tree)));
                    return "find-users";
                },
                refusal -> "find-users");
    }
}
