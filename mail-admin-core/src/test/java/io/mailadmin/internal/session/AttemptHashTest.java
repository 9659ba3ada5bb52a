package io.mailadmin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.audit.KeyedHash;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.error.TooManyAttemptsException;
import io.mailadmin.internal.audit.KeyedHashes;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.password.Password;
import io.mailadmin.store.MailStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose key hides the logins in the counts of attempts. */
class AttemptHashTest {

    private final MailStore store = new InMemoryMailStore();

    @Test
    void theHostsKeyIsUsedAndNoneIsKeptInTheStore() {
        KeyedHash key = KeyedHashes.hmac(new byte[32]);
        MailAdminService one = service(key);
        MailAdminService other = service(key);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(one)).isInstanceOf(SignInRefusedException.class);
            assertThat(refusal(other)).isInstanceOf(SignInRefusedException.class);
        }
        assertThat(refusal(one)).as("counted together").isInstanceOf(TooManyAttemptsException.class);
        assertThat(secret("none before")).isEqualTo("none before");

        byte[] another = new byte[32];
        another[0] = 1;
        assertThat(refusal(service(KeyedHashes.hmac(another))))
                .as("all counts begin anew")
                .isInstanceOf(SignInRefusedException.class);
    }

    @Test
    void withoutOneTheStoreKeepsAKeyForAllServers() {
        assertThat(refusal(service(null))).isInstanceOf(SignInRefusedException.class);
        assertThat(secret("another")).hasSizeGreaterThan(40);
    }

    private String secret(String candidate) {
        return store.writeApart(tx -> tx.signInAttempts().secret(candidate));
    }

    private MailAdminService service(@Nullable KeyedHash attemptHash) {
        MailAdmin.Builder builder =
                MailAdmin.builder(store).passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1));
        return attemptHash == null
                ? builder.build()
                : builder.attemptHash(attemptHash).build();
    }

    private static Throwable refusal(MailAdminService service) {
        return catchThrowable(() -> service.signIn("kim@yourdomain.com", Password.valueOf("a wrong one")));
    }
}
