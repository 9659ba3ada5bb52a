package io.mailadmin.examples.portal.operator;

import io.mailadmin.OperatorSession;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The hosting company's customers, and those in the trash; with the service types that they can be given. */
@Controller
@RequestMapping("/operator")
final class OrganizationsPage {

    @GetMapping
    String list(OperatorSession operator, @RequestParam(required = false) @Nullable Cursor cursor, Model model) {
        model.addAttribute(
                "organizations",
                operator.organizations().list(PageRequest.first().at(cursor)));
        model.addAttribute("types", operator.serviceTypes().list());
        return "organizations";
    }

    @GetMapping("/trash")
    String trash(OperatorSession operator, @RequestParam(required = false) @Nullable Cursor cursor, Model model) {
        model.addAttribute(
                "trash", operator.lifeCycle().trash(PageRequest.first().at(cursor)));
        return "organizations-trash";
    }
}
