package io.mailadmin.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.io.Serializable;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashedPasswordTest {

    private static final String SALT = part(16);
    private static final String TAG = part(32);
    private static final String PHC = phc("19456", "2", "1", SALT, TAG);

    @Test
    void theStoredFormHasThePrefixThatDovecotNeeds() {
        HashedPassword hash = HashedPassword.parse(PHC);
        assertThat(hash.encoded()).isEqualTo("{ARGON2ID}" + PHC);
        assertThat(hash.withoutPrefix()).isEqualTo(PHC);
        assertThat(hash.scheme()).isEqualTo(PasswordScheme.ARGON2ID);
        assertThat(HashedPassword.parse(hash.encoded())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(HashedPassword.parse("{argon2id}" + PHC)).isEqualTo(hash);
        assertThat(HashedPassword.parse(phc("19456", "2", "1", part(16), part(33))))
                .isNotEqualTo(hash);
    }

    @Test
    void itNeverPrintsAndIsNotSerializable() {
        assertThat(HashedPassword.parse(PHC)).hasToString("[hash]").isNotInstanceOf(Serializable.class);
        assertThat(Argon2Hash.parse(PHC)).hasToString("[hash]");
    }

    @ParameterizedTest
    @CsvSource({
        "131072, 10, 4, 8, 16",
        "8, 1, 1, 64, 64",
        "32, 1, 4, 16, 32",
    })
    void costsUpToTheCapsAreRead(String memory, String iterations, String lanes, int salt, int tag) {
        String phc = phc(memory, iterations, lanes, part(salt), part(tag));
        Argon2Hash hash = Argon2Hash.parse(phc);
        assertThat(hash.phc()).isEqualTo(phc);
        assertThat(hash.salt()).hasSize(salt);
        assertThat(hash.tag()).hasSize(tag);
        assertThat(hash.cost().memoryKib()).hasToString(memory);
    }

    @ParameterizedTest
    @CsvSource({
        "131073, 2, 1, 16, 32",
        "4194304, 2, 1, 16, 32",
        "2147483647, 2, 1, 16, 32",
        "4294967295, 2, 1, 16, 32",
        "99999999999999999999, 2, 1, 16, 32",
        "7, 2, 1, 16, 32",
        "31, 2, 4, 16, 32",
        "0, 2, 1, 16, 32",
        "-1, 2, 1, 16, 32",
        "019456, 2, 1, 16, 32",
        "+19456, 2, 1, 16, 32",
        "19456, 0, 1, 16, 32",
        "19456, 11, 1, 16, 32",
        "19456, 2, 0, 16, 32",
        "19456, 2, 5, 16, 32",
        "19456, 2, 1, 7, 32",
        "19456, 2, 1, 65, 32",
        "19456, 2, 1, 16, 15",
        "19456, 2, 1, 16, 65",
        "19456, 2, 1, 16, 100000"
    })
    @Timeout(1)
    void costsBeyondTheCapsAreRefusedBeforeAnythingIsAllocated(
            String memory, String iterations, String lanes, int salt, int tag) {
        assertRefused(phc(memory, iterations, lanes, part(salt), part(tag)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "{PLAIN}secret",
                "{SSHA}abc",
                "{ARGON2ID}",
                "{ARGON2ID",
                "$argon2id$",
                "$argon2i$v=19$m=8,t=1,p=1$a$b",
                "$2b$12$abcdefghijklmnopqrstuv",
                "{ARGON2ID}{ARGON2ID}$argon2id$v=19$m=8,t=1,p=1$a$b"
            })
    void whatIsNoHashOfOursIsRefusedWithoutTheValue(String stored) {
        assertRefused(stored);
    }

    @Test
    void damagedHashesAreRefused() {
        assertRefused(PHC.replace("v=19", "v=16"));
        assertRefused(PHC.replace("v=19", "v=20"));
        assertRefused(PHC.replace("$v=19", ""));
        assertRefused(PHC.replace("m=19456,t=2", "t=2,m=19456"));
        assertRefused(PHC + "=");
        assertRefused(PHC + "\n");
        assertRefused(" " + PHC);
        assertRefused(PHC + "$x");
        assertRefused(PHC.substring(0, PHC.length() - 2) + "!!");
        assertRefused(PHC + "$" + "a".repeat(1_000_000));
        // 32 bytes leave two bits of the last character unused
        assertRefused(PHC.substring(0, PHC.length() - 1) + 'B');
    }

    @Test
    void nullIsRefusedAsMissing() {
        assertThatThrownBy(() -> HashedPassword.parse(null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.REQUIRED));
        assertThatThrownBy(() -> Argon2Hash.of(null, new byte[16], new byte[32]))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Argon2Hash.of(new Argon2Cost(8, 1, 1), null, new byte[32]))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void itsBytesCannotBeChangedFromOutside() {
        byte[] tag = new byte[32];
        Argon2Hash hash = Argon2Hash.of(new Argon2Cost(8, 1, 1), new byte[16], tag);
        tag[0] = 1;
        hash.tag()[0] = 1;
        hash.salt()[0] = 1;
        assertThat(hash.tag()).containsOnly(0);
        assertThat(hash.salt()).containsOnly(0);
    }

    private static void assertRefused(String stored) {
        for (String form : new String[] {stored, "{ARGON2ID}" + stored}) {
            assertThatThrownBy(() -> HashedPassword.parse(form))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                        assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.PASSWORD_HASH_INVALID);
                        assertThat(e.errors().get(0).rejectedValue()).isNull();
                        assertThat(e.getMessage()).doesNotContain("argon2id$", "secret");
                    });
        }
    }

    private static String phc(String memory, String iterations, String lanes, String salt, String tag) {
        return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=" + lanes + '$' + salt + '$' + tag;
    }

    private static String part(int length) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[length]);
    }
}
