package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.examples.portal.web.UnitTree;
import io.mailadmin.id.MailUserId;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.MailUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The deleted users, who can come back or go for good. */
@Controller
@RequestMapping("/trash")
final class TrashPage {

    @GetMapping
    String page(AdminSession admin, @RequestParam(required = false) @Nullable Cursor cursor, Model model) {
        model.addAttribute("trash", admin.trash().list(PageRequest.first().at(cursor)));
        model.addAttribute("tree", UnitTree.read(admin.orgUnits()));
        return "trash";
    }

    @PostMapping("/{id}/restore")
    String restore(AdminSession admin, @PathVariable MailUserId id, RedirectAttributes next) {
        return Refusals.orBack(next, "redirect:/trash", () -> {
            MailUser user = admin.trash().restore(id);
            Done.say(next, "trash.restored", user.login().toUnicode());
            return "redirect:/users/{id}";
        });
    }

    @PostMapping("/{id}/purge")
    String purge(AdminSession admin, @PathVariable MailUserId id, RedirectAttributes next) {
        admin.trash().purge(id);
        Done.say(next, "trash.purged");
        return "redirect:/trash";
    }
}
