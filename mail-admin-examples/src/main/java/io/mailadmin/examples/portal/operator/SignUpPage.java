package io.mailadmin.examples.portal.operator;

import io.mailadmin.OperatorSession;
import io.mailadmin.examples.portal.customer.Customers;
import io.mailadmin.examples.portal.web.Choices;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.examples.portal.web.Typed;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.user.NewMailUser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new customer: the portal's own row and the organization with its first administrator, in one transaction. */
@Controller
@RequestMapping("/operator/new")
final class SignUpPage {

    private final Customers customers;

    SignUpPage(Customers customers) {
        this.customers = customers;
    }

    // What is typed; mail-admin says what is wrong with it.
    record Form(
            @Nullable String name,
            @Nullable String domains,
            @Nullable String contact,
            @Nullable String serviceType,
            @Nullable Long users,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String login) {

        @SuppressWarnings("NullAway") // mail-admin reports what is missing
        NewOrganization organization() {
            NewMailUser founder = NewMailUser.builder()
                    .givenName(givenName)
                    .familyName(familyName)
                    .serviceType(serviceType)
                    .login(login)
                    .temporaryPassword()
                    .build();
            var organization = NewOrganization.builder(name);
            (domains == null ? List.of("") : Typed.each(domains)).forEach(organization::domain);
            return organization
                    .serviceType(serviceType)
                    .limits(OrganizationLimits.none().withUsers(users))
                    .firstAdministrator(founder)
                    .build();
        }
    }

    @GetMapping
    String page(OperatorSession operator, @ModelAttribute("form") Form form, BindingResult problems, Model model) {
        return show(operator, model);
    }

    @PostMapping
    String signUp(
            OperatorSession operator,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            Model model,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    NewOrganization wanted = form.organization();
                    Organization organization = customers.signUp(operator, wanted, form.contact());
                    String password = Objects.requireNonNull(
                                    wanted.firstAdministrator().temporaryPassword())
                            .reveal();
                    Done.say(next, "sign-up.done", organization.name(), password);
                    return "redirect:/operator/" + organization.id();
                },
                refusal -> show(operator, model));
    }

    private static String show(OperatorSession operator, Model model) {
        model.addAttribute("serviceTypes", Choices.of(operator.serviceTypes().list()));
        return "sign-up";
    }
}
