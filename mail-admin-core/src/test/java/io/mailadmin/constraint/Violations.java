package io.mailadmin.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;

/** Validates as a host does, without an EL implementation. */
final class Violations {

    private Violations() {}

    /** {@code path: message} of each violation, sorted. */
    static List<String> of(Object bean, Locale locale) {
        return raw(bean, locale).stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .sorted()
                .toList();
    }

    /** {@code path: template} of each violation, sorted. */
    static List<String> of(Object bean) {
        return raw(bean, Locale.ENGLISH).stream()
                .map(violation -> violation.getPropertyPath() + ": "
                        + violation.getMessageTemplate().replaceAll("[{}]|io.mailadmin.error.", ""))
                .sorted()
                .toList();
    }

    static Set<ConstraintViolation<Object>> raw(Object bean, Locale locale) {
        LocaleResolver resolver = context -> locale;
        var interpolator = new ParameterMessageInterpolator(
                Set.of(Locale.ENGLISH, Locale.KOREAN), Locale.ENGLISH, resolver, false);
        try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(interpolator)
                .buildValidatorFactory()) {
            return factory.getValidator().validate(bean);
        }
    }
}
