package io.mailadmin.examples.portal.operator;

import io.mailadmin.OperatorSession;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.examples.portal.customer.Customers;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationEdit;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.OrganizationStatus;
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

/** The hosting company's customers: all of them, and one with its limits, status and service types. */
@Controller
@RequestMapping("/operator")
final class OrganizationsPage {

    private static final long GIB = 1L << 30;

    private final Customers customers;

    OrganizationsPage(Customers customers) {
        this.customers = customers;
    }

    // What is typed to modify an organization; a limit that is left empty is none.
    record Form(
            long version,
            @Nullable String name,
            @Nullable OrganizationStatus status,
            @Nullable Long users,
            @Nullable Long orgUnits,
            @Nullable Long quotaGib) {

        static Form of(Organization organization) {
            OrganizationLimits limits = organization.limits();
            Long quota = limits.quotaBytes();
            return new Form(
                    organization.version(),
                    organization.name(),
                    organization.status(),
                    limits.users(),
                    limits.orgUnits(),
                    quota == null ? null : quota / GIB);
        }

        @SuppressWarnings("NullAway") // mail-admin reports what is missing
        OrganizationEdit edit(Organization organization) {
            return new OrganizationEdit(
                    organization.id(),
                    version,
                    name,
                    new OrganizationLimits(users, orgUnits, quotaGib == null ? null : quotaGib * GIB),
                    status,
                    organization.internationalAddresses());
        }
    }

    @GetMapping
    String list(OperatorSession operator, @RequestParam(required = false) @Nullable Cursor cursor, Model model) {
        model.addAttribute(
                "organizations",
                operator.organizations().list(PageRequest.first().at(cursor)));
        model.addAttribute("types", operator.serviceTypes().list());
        return "organizations";
    }

    @GetMapping("/{id}")
    String page(OperatorSession operator, @PathVariable OrganizationId id, Model model) {
        Organization organization = operator.organizations().get(id);
        model.addAttribute("form", Form.of(organization));
        return show(operator, organization, model);
    }

    @PostMapping("/{id}")
    String save(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        Organization organization = operator.organizations().get(id);
        try {
            Done.say(
                    next,
                    "organization.saved",
                    operator.organizations().update(form.edit(organization)).name());
            return "redirect:/operator/{id}";
        } catch (MailAdminException e) {
            Refusals.show(e, problems);
            return show(operator, organization, model);
        }
    }

    private String show(OperatorSession operator, Organization organization, Model model) {
        model.addAttribute("organization", organization);
        model.addAttribute("contact", customers.contact(organization.id()).orElse(""));
        model.addAttribute("given", operator.organizations().serviceTypes(organization.id()));
        return "organization";
    }
}
