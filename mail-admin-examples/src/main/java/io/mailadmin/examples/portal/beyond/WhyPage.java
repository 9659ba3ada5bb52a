package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Permission;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.examples.portal.web.UnitTree;
import io.mailadmin.id.MailUserId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why the administrator may not, or may, do something to a user: with the grant that decides. */
@Controller
final class WhyPage {

    @GetMapping("/users/{id}/why")
    String page(AdminSession admin, @PathVariable MailUserId id, @RequestParam UserAction action, Model model) {
        MailUserId me = admin.administrator().orElseThrow();
        Permission permission = admin.administrators().explain(me, action, id);
        AdminScope grant = permission.grant();
        model.addAttribute("user", admin.users().get(id));
        model.addAttribute("action", action);
        model.addAttribute("permission", permission);
        model.addAttribute(
                "unit", grant == null ? "" : UnitTree.read(admin.orgUnits()).path(grant.orgUnit()));
        return "why";
    }
}
