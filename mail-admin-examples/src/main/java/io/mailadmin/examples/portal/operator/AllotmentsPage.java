package io.mailadmin.examples.portal.operator;

import io.mailadmin.OperatorSession;
import io.mailadmin.examples.portal.web.Choices;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
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

/** The service types of a customer, each with a limit if there is one. */
@Controller
@RequestMapping("/operator/{id}/service-types")
final class AllotmentsPage {

    private static final String HERE = "redirect:/operator/{id}/service-types";

    // What is typed to give a service type, or another limit.
    record Form(@Nullable String serviceType, @Nullable Long limit) {}

    @GetMapping
    String page(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model) {
        model.addAttribute("organization", operator.organizations().get(id));
        model.addAttribute("given", operator.organizations().serviceTypes(id));
        model.addAttribute("serviceTypes", Choices.of(operator.serviceTypes().list()));
        return "organization-service-types";
    }

    @PostMapping
    String give(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    String code = Objects.requireNonNullElse(form.serviceType(), "");
                    operator.organizations().giveServiceType(id, ServiceTypeCode.valueOf(code), form.limit());
                    Done.say(next, "allotments.given");
                    return HERE;
                },
                refusal -> page(operator, id, form, problems, model));
    }

    @PostMapping("/withdraw")
    String withdraw(
            OperatorSession operator,
            @PathVariable OrganizationId id,
            @RequestParam ServiceTypeCode serviceType,
            RedirectAttributes next) {
        return Refusals.orBack(next, HERE, () -> {
            operator.organizations().withdrawServiceType(id, serviceType);
            Done.say(next, "allotments.withdrawn");
            return HERE;
        });
    }
}
