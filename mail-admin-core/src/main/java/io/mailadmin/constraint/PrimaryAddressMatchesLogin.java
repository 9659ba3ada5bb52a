package io.mailadmin.constraint;

import io.mailadmin.address.MailAccount;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The primary SMTP address must be the login; the violation is reported on the primary SMTP address.
 *
 * <pre>{@code
 * @PrimaryAddressMatchesLogin(primarySmtpAddress = "mail")
 * record AccountForm(@Required @MailAccountName String login, @MailAccountName String mail) {}
 * }</pre>
 *
 * <p>Both are compared in canonical form; a local part alone matches any address with that local part, as only the
 * organization tells its domain. The properties are text or the types of {@link io.mailadmin.address}, read from a record
 * accessor, a getter or a field of any visibility. Valid if one of the two is null or no mail account, which is for
 * {@link Required} and {@link MailAccountName} to say.
 */
@Documented
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PrimaryAddressMatchesLogin.List.class)
@Constraint(validatedBy = PrimaryAddressMatchesLogin.Rule.class)
public @interface PrimaryAddressMatchesLogin {

    /** The property that holds the login. */
    String login() default "login";

    /** The property that holds the primary SMTP address. */
    String primarySmtpAddress() default "primarySmtpAddress";

    /** The message or its key. */
    String message() default "{io.mailadmin.error.PRIMARY_ADDRESS_MISMATCH}";

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
        PrimaryAddressMatchesLogin[] value();
    }

    /** Compares the two as {@link MailAccount#matches} does. */
    final class Rule implements ConstraintValidator<PrimaryAddressMatchesLogin, Object> {

        private String login = "";
        private String primarySmtpAddress = "";

        @Override
        public void initialize(PrimaryAddressMatchesLogin annotation) {
            login = annotation.login();
            primarySmtpAddress = annotation.primarySmtpAddress();
        }

        @Override
        public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
            if (bean == null) {
                return true;
            }
            Optional<MailAccount> account = MailAccount.parse(BeanProperty.text(bean, login));
            Optional<MailAccount> primary = MailAccount.parse(BeanProperty.text(bean, primarySmtpAddress));
            return account.isEmpty()
                    || primary.isEmpty()
                    || account.get().matches(primary.get())
                    || BeanProperty.refuse(primarySmtpAddress, context);
        }
    }
}
