package io.mailadmin.placeholder;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import io.mailadmin.internal.placeholder.Undocumented;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * Touches each library of core once.
 *
 * @param value any text that is not blank
 */
public record Placeholder(@JsonValue @NotBlank @Nullable String value) {

    private static final Logger log = LoggerFactory.getLogger(Placeholder.class);

    /**
     * Applies PRECIS UsernameCaseMapped.
     *
     * @param name a user name as it was typed
     * @return its canonical form
     */
    public static String canonical(String name) {
        log.debug("canonical form asked for: {}", new Undocumented().answer());
        return PrecisProfiles.USERNAME_CASE_MAPPED.enforce(name);
    }

    /**
     * Makes a time-ordered id.
     *
     * @return a new UUID of version 7
     */
    public static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    /**
     * Hashes with Argon2id.
     *
     * @param password what to hash
     * @param salt at least 8 bytes
     * @return 32 bytes as hexadecimal digits
     */
    public static String hash(String password, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(1024)
                .withIterations(1)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[32];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return HexFormat.of().formatHex(hash);
    }

    /**
     * Validates this record without an expression language.
     *
     * @return the number of violations
     */
    public int violations() {
        try (var factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH, Locale.KOREAN), Locale.ENGLISH, context -> Locale.ENGLISH, false))
                .buildValidatorFactory()) {
            return factory.getValidator().validate(this).size();
        }
    }
}
