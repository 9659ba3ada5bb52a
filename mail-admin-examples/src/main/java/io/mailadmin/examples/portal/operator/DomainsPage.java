package io.mailadmin.examples.portal.operator;

import io.mailadmin.OperatorSession;
import io.mailadmin.address.DomainName;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.OrganizationId;
import java.util.Objects;
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

/** The domains of a customer. */
@Controller
@RequestMapping("/operator/{id}/domains")
final class DomainsPage {

    private static final String HERE = "redirect:/operator/{id}/domains";

    // What is typed to add a domain.
    record Form(@Nullable String domain) {}

    @GetMapping
    String page(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model) {
        model.addAttribute("organization", operator.organizations().get(id));
        return "organization-domains";
    }

    @PostMapping
    String add(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    String typed = Objects.requireNonNullElse(form.domain(), "");
                    operator.organizations().addDomain(id, typed);
                    Done.say(next, "domains.added", typed);
                    return HERE;
                },
                refusal -> page(operator, id, form, problems, model));
    }

    @PostMapping("/primary")
    String makePrimary(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @RequestParam String domain,
            RedirectAttributes next) {
        return Refusals.orBack(next, HERE, () -> {
            operator.organizations().makePrimary(id, DomainName.valueOf(domain));
            Done.say(next, "domains.primary", domain);
            return HERE;
        });
    }

    @PostMapping("/remove")
    String remove(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @RequestParam String domain,
            RedirectAttributes next) {
        return Refusals.orBack(next, HERE, () -> {
            operator.organizations().removeDomain(id, DomainName.valueOf(domain));
            Done.say(next, "domains.removed", domain);
            return HERE;
        });
    }
}
