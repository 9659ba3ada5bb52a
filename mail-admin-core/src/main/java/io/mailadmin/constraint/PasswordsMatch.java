package io.mailadmin.constraint;

import io.mailadmin.password.Password;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The password and its confirmation must be the same; the violation is reported on the confirmation.
 *
 * <pre>{@code
 * @PasswordsMatch
 * record SignUpForm(@Required @ValidPassword Password password, Password passwordConfirmation) {}
 * }</pre>
 *
 * <p>The properties are {@link Password}, text or {@code char[]}, read from a record accessor, a getter or a field of any
 * visibility. Both null is valid, one alone is not.
 */
@Documented
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PasswordsMatch.List.class)
@Constraint(validatedBy = PasswordsMatch.Rule.class)
public @interface PasswordsMatch {

    /** The property that holds the password. */
    String password() default "password";

    /** The property that holds its confirmation. */
    String confirmation() default "passwordConfirmation";

    /** The message or its key. */
    String message() default "{io.mailadmin.error.PASSWORD_MISMATCH}";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** The payload. */
    Class<? extends Payload>[] payload() default {};

    /** Several of these constraints on one type. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /** The constraints. */
        PasswordsMatch[] value();
    }

    /** Compares the two as {@link Password#sameAs} does. */
    final class Rule implements ConstraintValidator<PasswordsMatch, Object> {

        private String password = "";
        private String confirmation = "";

        @Override
        public void initialize(PasswordsMatch annotation) {
            password = annotation.password();
            confirmation = annotation.confirmation();
        }

        @Override
        public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
            if (bean == null) {
                return true;
            }
            String typed = BeanProperty.text(bean, password);
            String repeated = BeanProperty.text(bean, confirmation);
            return same(typed, repeated) || BeanProperty.refuse(confirmation, context);
        }

        private static boolean same(@Nullable String typed, @Nullable String repeated) {
            if (typed == null || repeated == null) {
                return typed == null && repeated == null;
            }
            return Password.valueOf(typed).sameAs(Password.valueOf(repeated));
        }
    }
}
