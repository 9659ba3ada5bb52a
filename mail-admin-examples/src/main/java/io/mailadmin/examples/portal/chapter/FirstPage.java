package io.mailadmin.examples.portal.chapter;

import io.mailadmin.AdminSession;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.hosting.HostingInfo;
import io.mailadmin.page.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 2. 첫화면 · First page. */
@Controller
final class FirstPage {

    private static final PageRequest LATEST = PageRequest.first(5);

    @GetMapping("/")
    String page(AdminSession admin, Model model) {
        HostingInfo info = admin.hosting();
        model.addAttribute("info", info);
        model.addAttribute("largest", largest(info));
        model.addAttribute(
                "latest",
                admin.auditLog().find(AuditQuery.changes().page(LATEST)).items());
        return "first-page";
    }

    /** How many users the service type has that most have, for the longest bar. */
    private static long largest(HostingInfo info) {
        return info.serviceTypes().stream()
                .mapToLong(type -> type.users().used())
                .max()
                .orElse(0);
    }
}
