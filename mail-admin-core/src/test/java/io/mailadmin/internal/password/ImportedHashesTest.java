package io.mailadmin.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes that other servers made. */
class ImportedHashesTest {

    private static final String BCRYPT = "$2b$05$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm";
    private static final String SHA512_HASH =
            "saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1";
    private static final String SHA512 = "$6$" + SHA512_HASH;
    private static final String PBKDF2 = "{PBKDF2}$1$salt$4096$4b007901b765489abead49d926f721d065a429c1";
    private static final String LDAP =
            "{PBKDF2-SHA256}29000$N2YMIWQsBWBMae09x1jrPQ$lEjTD4tvq5SOB5ctjdSxvnbzU5PQEfMComvCIxNEqq8";
    private static final String SSHA = "{SSHA}H9L+jYzY8P7Yix1ltsKqKz1Uylv6+/z9/v8AAQ==";

    private final PasswordHasher hasher = Argon2PasswordHasher.withParameters(64, 1, 1);

    /**
     * From the reference implementation of Argon2, the specification of SHA-crypt, crypt_blowfish, RFC 6070 and the manual of
     * OpenLDAP; that of 389 and those of the last password were made by libxcrypt and Python's hashlib.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA",
                "'Hello world!' " + SHA512,
                "'Hello world!' $5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5",
                "U*U {BLF-CRYPT}$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "password " + PBKDF2,
                "password " + LDAP,
                "secret {PBKDF2-SHA512}10000$/oQ4xZi382mk7kvCd3ZdkA$2wqjpuyV2l0U/a1QwoQPOtlQL.UcJGNACj1O24balruqQb"
                        + "/NgPW6OCvvrrJP8.SzA3/5iYvLnwWPzeX8IK/bEQ",
                "'Pa55 word한글' {SHA512-CRYPT}$6$rounds=20000$0123456789abcdef$qHPaqccTs0TDszWN/dOVXKOXqNRRjgIpFK3.eGFhx"
                        + "2et3yRw5kx/l6BajbKwBSE/TEKkg23LIXRDuTEVY8pws/",
                "'Pa55 word한글' {CRYPT}$5$rounds=1000$x$aCgPYpjjYCau5E9uk7AFclO/R9b3qG2SRMRvZK3dYT7",
                "'Pa55 word한글' " + BCRYPT,
                "'Pa55 word한글' {CRYPT}$2y$10$abcdefghijklmnopqrstuucZdbUiVs2Lsh9TWQE6CrgWPvH.ldf2O",
                "'Pa55 word한글' {BLF-CRYPT}$2a$04$abcdefghijklmnopqrstuuPOAATb8JoqN/K4kzkhEfKbpRfT2ifIW",
                "'Pa55 word한글' {PBKDF2}$1$saltSALT12345678$5000$2d77696967b200352a8736676eea7a503c00c670",
                "'Pa55 word한글' {PBKDF2-SHA256}29000$.vv8/f7/AAECAwQFBgcICQ$EhsTY824UKYBdC9DNIPWFrQhLU2o0JkWq4GbzDX1UG4",
                "'Pa55 word한글' {PBKDF2-SHA512}10000$.vv8/f7/AAECAwQFBgcICQ$s90HbaUBKi80G65ojdYvj3zEHy1I8gg6RW0C2g2hOD"
                        + "zQkcsRSQJT9.Kxm.LJ9TIQN9v/2nPc5LappvKWUk.8wA",
                "'Pa55 word한글' " + SSHA,
                "'Pa55 word한글' {SSHA256}1GRaC3kGq85WMARSZlGh0tNAfvIb5ok/NA5dAEUW48b6+/z9/v8AAQ==",
                "'Pa55 word한글' {SSHA512}hORzMxK9/hyErTc95cD0jUjNObWaLtKLUXfUHBE5Negr+7KYsQ/nqlos9VeoyKvlvAgKl6WdhQmvD/"
                        + "kL/ZqzUPr7/P3+/wAB"
            })
    void aHashMadeElsewhereVerifiesItsPasswordAndNoOther(String password, String stored) {
        HashedPassword hash = HashedPassword.parse(stored);
        assertThat(HashedPassword.parse(hash.encoded())).isEqualTo(hash);
        assertThat(hasher.verify(Password.valueOf(password), hash)).isTrue();
        assertThat(hasher.verify(Password.valueOf(password + '1'), hash)).isFalse();
        assertThat(hasher.verify(Password.valueOf("x" + password), hash)).isFalse();
        assertThat(hasher.isOutdated(hash)).isTrue();
        assertThat(hash.kind().toString()).matches("\\{[A-Z0-9-]+}[ -~]{0,50}");
    }

    @Test
    void hashesThatCostTheSameAreOfOneKind() {
        assertThat(HashedPassword.parse(BCRYPT).kind()).hasToString("{BLF-CRYPT}cost=05");
        assertThat(HashedPassword.parse(SHA512).kind()).hasToString("{SHA512-CRYPT}rounds=5000");
        assertThat(HashedPassword.parse(PBKDF2).kind()).hasToString("{PBKDF2}rounds=4096");
        assertThat(HashedPassword.parse(LDAP).kind()).hasToString("{PBKDF2-SHA256}rounds=29000");
        assertThat(HashedPassword.parse(SSHA).kind()).hasToString("{SSHA}");
        HashedPassword ours = hasher.hash(Password.valueOf("correct horse"));
        assertThat(ours.kind()).hasToString("{ARGON2ID}m=64,t=1,p=1");
        assertThat(hasher.isOutdated(ours)).isFalse();
        assertThat(Argon2PasswordHasher.withParameters(64, 2, 1).isOutdated(ours))
                .isTrue();
    }

    @Test
    void bcryptNeverCutsAPasswordShort() {
        String seventyTwo = "한".repeat(24);
        HashedPassword hash = HashedPassword.parse(org.bouncycastle.crypto.generators.OpenBSDBCrypt.generate(
                "2b", seventyTwo.getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[16], 4));
        assertThat(hasher.verify(Password.valueOf(seventyTwo), hash)).isTrue();
        assertThat(hasher.verify(Password.valueOf(seventyTwo + "1"), hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{PLAIN}secret password",
                "{CLEARTEXT}secret password",
                "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=",
                "{MD5}X03MO1qnZdYdgyfeuILPmQ==",
                "{SMD5}4QWGWZpj9GCmfuqEvm8HtZhZS6E=",
                "{CRYPT}$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/",
                "{CRYPT}rl.3StKT.4T8M",
                "$1$salt$4096$4b007901b765489abead49d926f721d065a429c1",
                "29000$N2YMIWQsBWBMae09x1jrPQ$lEjTD4tvq5SOB5ctjdSxvnbzU5PQEfMComvCIxNEqq8",
                "$2x$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "{SHA512-CRYPT}" + BCRYPT,
                "{BLF-CRYPT}" + SHA512,
                "{ARGON2I}$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "{SSHA256}H9L+jYzY8P7Yix1ltsKqKz1Uylv6+/z9/v8AAQ==",
                "{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="
            })
    void whatIsUnsaltedBrokenOrOfAnotherSchemeIsRefused(String stored) {
        assertRefused(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2b$03$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm",
                "$2b$14$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm",
                "$2b$31$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm",
                "$6$rounds=999$" + SHA512_HASH,
                "$6$rounds=1000001$" + SHA512_HASH,
                "$6$rounds=999999999$" + SHA512_HASH,
                "{PBKDF2}$1$salt$2000001$4b007901b765489abead49d926f721d065a429c1",
                "{PBKDF2}$1$salt$99999999999$4b007901b765489abead49d926f721d065a429c1",
                "{PBKDF2}$1$salt$0$4b007901b765489abead49d926f721d065a429c1",
                "$argon2id$v=19$m=131072,t=6,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "{PBKDF2-SHA512}900000$/oQ4xZi382mk7kvCd3ZdkA$2wqjpuyV2l0U/a1QwoQPOtlQL.UcJGNACj1O24balruqQb"
                        + "/NgPW6OCvvrrJP8.SzA3/5iYvLnwWPzeX8IK/bEQ",
                "{PBKDF2-SHA256}1700000$N2YMIWQsBWBMae09x1jrPQ$lEjTD4tvq5SOB5ctjdSxvnbzU5PQEfMComvCIxNEqq8",
                "{PBKDF2-SHA256}2000001$N2YMIWQsBWBMae09x1jrPQ$lEjTD4tvq5SOB5ctjdSxvnbzU5PQEfMComvCIxNEqq8"
            })
    @Timeout(1)
    void whatCostsTooMuchIsRefusedBeforeAnyTimeIsSpent(String stored) {
        assertRefused(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "$2b$04$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm, {BLF-CRYPT}cost=04",
        "$2b$13$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm, {BLF-CRYPT}cost=13",
        "$6$rounds=1000$" + SHA512_HASH + ", {SHA512-CRYPT}rounds=1000",
        "$6$rounds=1000000$" + SHA512_HASH + ", {SHA512-CRYPT}rounds=1000000",
        "{PBKDF2}$1$salt$2000000$4b007901b765489abead49d926f721d065a429c1, {PBKDF2}rounds=2000000",
        "{PBKDF2-SHA256}1600000$N2YMIWQsBWBMae09x1jrPQ$lEjTD4tvq5SOB5ctjdSxvnbzU5PQEfMComvCIxNEqq8, {PBKDF2-SHA256}rounds=1600000"
    })
    void costsUpToTheCapsAreReadAndTold(String stored, String kind) {
        assertThat(HashedPassword.parse(stored).kind()).hasToString(kind);
    }

    @Test
    void aDigestHasASaltOf4To64Bytes() {
        for (int salt : new int[] {4, 64}) {
            assertThat(HashedPassword.parse(salted(salt)).kind()).hasToString("{SSHA}");
        }
        assertRefused(salted(3));
        assertRefused(salted(65));
    }

    private static String salted(int salt) {
        return "{SSHA}" + Base64.getEncoder().encodeToString(new byte[20 + salt]);
    }

    @Test
    void eachHashHasOneSpelling() {
        // the last characters leave bits unused
        assertRefused(replaced(BCRYPT, 28, 'v'));
        assertRefused(replaced(BCRYPT, BCRYPT.length() - 1, 'n'));
        assertRefused(replaced(SHA512, SHA512.length() - 1, '5'));
        assertRefused(replaced(LDAP, LDAP.length() - 1, '9'));
        assertRefused(replaced(SSHA, SSHA.length() - 3, 'R'));
        assertRefused(SSHA.substring(0, SSHA.length() - 1));
        assertRefused(PBKDF2.replace('b', 'B'));
        for (String stored : Arrays.asList(BCRYPT, SHA512, PBKDF2, LDAP, SSHA)) {
            assertRefused(stored + "\n");
            assertRefused(" " + stored);
            assertRefused(stored + '$');
            assertRefused(stored + "A".repeat(1_000_000));
            assertRefused(stored.substring(0, stored.length() - 5));
        }
    }

    private static String replaced(String stored, int index, char character) {
        return stored.substring(0, index) + character + stored.substring(index + 1);
    }

    private static void assertRefused(String stored) {
        assertThatThrownBy(() -> HashedPassword.parse(stored))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.PASSWORD_HASH_INVALID);
                    assertThat(e.errors().get(0).rejectedValue()).isNull();
                });
    }
}
