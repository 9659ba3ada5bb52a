package io.mailadmin.examples.portal.web;

import io.mailadmin.error.FieldError;
import io.mailadmin.error.MailAdminException;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;

/** Shows in a form what mail-admin refused. */
public final class Refusals {

    private Refusals() {}

    /** All of it beside {@code field}, which is the only one. */
    public static void showAt(String field, MailAdminException e, BindingResult form) {
        Locale locale = LocaleContextHolder.getLocale();
        if (e.errors().isEmpty()) {
            form.rejectValue(field, e.code().name(), e.message(locale));
        }
        e.errors().forEach(error -> form.rejectValue(field, error.code().name(), error.message(locale)));
    }

    /** Each error beside its field, and one that is about no field of the form above it, in the reader's language. */
    public static void show(MailAdminException e, BindingResult form) {
        Locale locale = LocaleContextHolder.getLocale();
        if (e.errors().isEmpty()) {
            form.reject(e.code().name(), e.message(locale));
        }
        for (FieldError error : e.errors()) {
            if (form.getFieldType(error.field()) == null) {
                form.reject(error.code().name(), error.message(locale));
            } else {
                form.rejectValue(error.field(), error.code().name(), error.message(locale));
            }
        }
    }
}
