package io.mailadmin.examples.portal.operator;

import io.mailadmin.OperatorSession;
import io.mailadmin.examples.portal.web.Done;
import io.mailadmin.examples.portal.web.Refusals;
import io.mailadmin.organization.ServiceTypeDefinition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A service type that organizations can be given. */
@Controller
@RequestMapping("/operator/service-types/new")
final class ServiceTypePage {

    // What is typed; mail-admin says what is wrong with it.
    record Form(
            @Nullable String code,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable Gib quotaBytes) {

        @SuppressWarnings("NullAway") // mail-admin reports what is missing
        ServiceTypeDefinition definition() {
            return ServiceTypeDefinition.of(
                    Objects.requireNonNullElse(code, ""), nameKo, nameEn, quotaBytes == null ? 0 : quotaBytes.bytes());
        }
    }

    @GetMapping
    String page(@ModelAttribute("form") Form form, BindingResult problems) {
        return "service-type";
    }

    @PostMapping
    String define(
            OperatorSession operator,
            @ModelAttribute("form") Form form,
            BindingResult problems,
            RedirectAttributes next) {
        return Refusals.orAgain(
                problems,
                () -> {
                    operator.serviceTypes().create(form.definition());
                    Done.say(next, "service-type.done");
                    return "redirect:/operator";
                },
                refusal -> "service-type");
    }
}
