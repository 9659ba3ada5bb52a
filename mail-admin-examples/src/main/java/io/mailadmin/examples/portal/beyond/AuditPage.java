package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.examples.portal.web.Refusals;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who did what, by kind, person and day. */
@Controller
final class AuditPage {

    @GetMapping("/audit")
    String page(AdminSession admin, @ModelAttribute("form") AuditForm form, BindingResult problems, Model model) {
        model.addAttribute("chains", AuditChain.values());
        model.addAttribute(
                "actions",
                Arrays.stream(AuditAction.values())
                        .filter(action -> action != AuditAction.UNKNOWN)
                        .toList());
        return Refusals.orAgain(
                problems,
                () -> {
                    model.addAttribute("events", admin.auditLog().find(form.query(admin)));
                    return "audit";
                },
                refusal -> "audit");
    }
}
