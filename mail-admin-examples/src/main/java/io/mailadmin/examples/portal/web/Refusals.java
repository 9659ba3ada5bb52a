package io.mailadmin.examples.portal.web;

import io.mailadmin.error.FieldError;
import io.mailadmin.error.MailAdminException;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows in a form what mail-admin refused. */
public final class Refusals {

    private Refusals() {}

    /**
     * Does what a form asks for; what was refused, and what could not be read, is shown in the form again.
     *
     * @param work gives the next view
     * @param again gives the view of the form; it gets what was refused, or null for what could not be read
     */
    public static String orAgain(
            BindingResult form, Supplier<String> work, Function<@Nullable MailAdminException, String> again) {
        if (form.hasErrors()) {
            return again.apply(null);
        }
        try {
            return work.get();
        } catch (MailAdminException e) {
            show(e, form);
            return again.apply(e);
        }
    }

    /** Does what a button asks for, which gives the next view; what was refused is told in the view {@code back}. */
    public static String orBack(RedirectAttributes next, String back, Supplier<String> work) {
        try {
            return work.get();
        } catch (MailAdminException e) {
            next.addFlashAttribute("refusal", e.message(LocaleContextHolder.getLocale()));
            return back;
        }
    }

    /** All of it beside {@code field}, which is the only one. */
    public static void showAt(String field, MailAdminException e, BindingResult form) {
        Locale locale = LocaleContextHolder.getLocale();
        if (e.errors().isEmpty()) {
            form.rejectValue(field, e.code().name(), e.message(locale));
        }
        e.errors().forEach(error -> form.rejectValue(field, error.code().name(), error.message(locale)));
    }

    /**
     * Each error in the reader's language beside the field of its name, whatever record that is in ({@code limits.users}, {@code
     * domains[0]}); one that is about no field of the form above it.
     */
    public static void show(MailAdminException e, BindingResult form) {
        Locale locale = LocaleContextHolder.getLocale();
        if (e.errors().isEmpty()) {
            form.reject(e.code().name(), e.message(locale));
        }
        for (FieldError error : e.errors()) {
            String field = error.field().replaceFirst("^.*\\.", "").replaceFirst("\\[\\d+]$", "");
            if (form.getFieldType(field) == null) {
                form.reject(error.code().name(), error.message(locale));
            } else {
                form.rejectValue(field, error.code().name(), error.message(locale));
            }
        }
    }
}
