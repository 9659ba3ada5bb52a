package io.mailadmin.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.internal.change.Environment;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keys under which attempts are counted: a keyed hash, because people type passwords into the wrong field. The
 * secret is random and lies in the store, where each server finds the same.
 */
final class AttemptKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final Environment environment;
    private volatile @Nullable SecretKeySpec secret;

    AttemptKeys(Environment environment) {
        this.environment = environment;
    }

    /** Of a login, the same for each spelling of it. */
    String account(String login) {
        return key("account", canonical(login));
    }

    /** Of a client address. */
    String client(String address) {
        return key("client", ClientNetwork.of(address));
    }

    /** Of a login at a client address. */
    String accountAtClient(String login, String address) {
        return key("account at client", canonical(login), ClientNetwork.of(address));
    }

    private static String canonical(String login) {
        return EmailAddress.parse(login).map(EmailAddress::toString).orElse(login);
    }

    private String key(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            byte[] hash = mac.doFinal(String.join("\0", parts).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            byte[] candidate = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(candidate);
            String stored = environment
                    .store()
                    .writeApart(
                            tx -> tx.signInAttempts().secret(Base64.getEncoder().encodeToString(candidate)));
            known = new SecretKeySpec(Base64.getDecoder().decode(stored), ALGORITHM);
            secret = known;
        }
        return known;
    }
}
