package io.mailadmin.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.KeyedHash;
import io.mailadmin.internal.audit.KeyedHashes;
import io.mailadmin.internal.change.Environment;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keys under which attempts are counted: a keyed hash, because people type passwords into the wrong field. Its own key
 * is the host's, or else random and in the store, where each server finds the same.
 */
final class AttemptKeys {

    private static final int SECRET_BYTES = 32;

    private final Environment environment;
    private volatile @Nullable KeyedHash hash;

    AttemptKeys(Environment environment) {
        this.environment = environment;
        this.hash = environment.attemptHash();
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
        byte[] digest = KeyedHashes.sha256(String.join("\0", parts).getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash().hash(digest));
    }

    private KeyedHash hash() {
        KeyedHash known = hash;
        if (known == null) {
            byte[] candidate = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(candidate);
            String stored = environment
                    .store()
                    .writeApart(
                            tx -> tx.signInAttempts().secret(Base64.getEncoder().encodeToString(candidate)));
            known = KeyedHashes.hmac(Base64.getDecoder().decode(stored));
            hash = known;
        }
        return known;
    }
}
