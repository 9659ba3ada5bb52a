package io.mailadmin.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import io.mailadmin.password.Password;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A new password: 8 to 128 code points without control characters. Null is valid. Whether it is too common or too
 * personal is decided later by the {@link io.mailadmin.password.PasswordPolicy}.
 *
 * <p>Put it on a {@link Password}; on text it works too, but then the host must see to it that the text is not logged.
 *
 * @see Password#isWellFormed
 */
@Documented
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {ValidPassword.Rule.class, ValidPassword.TextRule.class})
public @interface ValidPassword {

    /** The message or its key. */
    String message() default "{io.mailadmin.error.PASSWORD_INVALID}";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** The payload. */
    Class<? extends Payload>[] payload() default {};

    /** Asks the password. */
    final class Rule implements ConstraintValidator<ValidPassword, Password> {

        @Override
        public boolean isValid(@Nullable Password value, ConstraintValidatorContext context) {
            return value == null || value.isWellFormed();
        }
    }

    /** Asks the password that the text is. */
    final class TextRule implements ConstraintValidator<ValidPassword, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || Password.valueOf(value.toString()).isWellFormed();
        }
    }
}
