package io.mailadmin.internal.input;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Makes the validator that is used unless the host passes its own. */
public final class Validators {

    private Validators() {}

    /**
     * A validator of Hibernate Validator without expression language; the default factory would fail without an EL
     * implementation on the class path.
     */
    public static Validator withoutExpressionLanguage() {
        var interpolator = new ParameterMessageInterpolator(
                Set.of(Locale.ENGLISH, Locale.KOREAN), Locale.ENGLISH, context -> Locale.ENGLISH, false);
        // never closed: the validator lives as long as the service, and closing would only clear its caches
        ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(interpolator)
                .buildValidatorFactory();
        return factory.getValidator();
    }
}
