package io.mailadmin.examples.portal.operator;

import io.mailadmin.OperatorSession;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.examples.portal.customer.Customers;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLifeCycle;
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

/** One customer: name, contact, limits, and the way into service, out of it, to the trash, and away. */
@Controller
@RequestMapping("/operator/{id}")
final class OrganizationPage {

    private final Customers customers;

    OrganizationPage(Customers customers) {
        this.customers = customers;
    }

    /** What a button does to the organization. */
    enum Act {
        SUSPEND,
        REACTIVATE,
        DELETE,
        RESTORE,
        PURGE;

        void on(OrganizationLifeCycle lifeCycle, OrganizationId id) {
            switch (this) {
                case SUSPEND -> lifeCycle.suspend(id);
                case REACTIVATE -> lifeCycle.reactivate(id);
                case DELETE -> lifeCycle.delete(id);
                case RESTORE -> lifeCycle.restore(id);
                case PURGE -> lifeCycle.purge(id);
            }
        }
    }

    @GetMapping
    String page(OperatorSession operator, @PathVariable OrganizationId id, Model model) {
        Organization organization = operator.organizations().get(id);
        String contact = customers.contact(id).orElse(null);
        model.addAttribute("form", OrganizationForm.of(organization, contact));
        return show(organization, model);
    }

    @PostMapping
    String save(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @ModelAttribute("form") OrganizationForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        Organization before = operator.organizations().get(id);
        return Refusals.orAgain(
                problems,
                () -> {
                    Organization saved = customers.update(operator, form.edit(before), form.contact());
                    Done.say(next, "organization.saved", saved.name());
                    return "redirect:/operator/{id}";
                },
                refusal -> {
                    model.addAttribute("stale", refusal instanceof StaleVersionException);
                    return show(before, model);
                });
    }

    @PostMapping("/life-cycle")
    String act(
            OperatorSession operator, @PathVariable OrganizationId id, @RequestParam Act act, RedirectAttributes next) {
        return Refusals.orBack(next, "redirect:/operator/{id}", () -> {
            act.on(operator.lifeCycle(), id);
            Done.say(next, "organization.done." + act);
            return act == Act.PURGE ? "redirect:/operator" : "redirect:/operator/{id}";
        });
    }

    private String show(Organization organization, Model model) {
        model.addAttribute("organization", organization);
        model.addAttribute("savedContact", customers.contact(organization.id()).orElse(""));
        return "organization";
    }
}
