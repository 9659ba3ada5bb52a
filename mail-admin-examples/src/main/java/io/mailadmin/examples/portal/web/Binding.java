package io.mailadmin.examples.portal.web;

import io.mailadmin.password.Password;
import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** An empty field of a form is one that was not filled in. */
@ControllerAdvice
final class Binding {

    @InitBinder
    void emptyIsNull(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.registerCustomEditor(Password.class, new TypedPassword());
    }

    private static final class TypedPassword extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null || text.isEmpty() ? null : Password.valueOf(text));
        }

        @Override
        public @Nullable String getAsText() {
            return null; // never back into the page
        }
    }
}
