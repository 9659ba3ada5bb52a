package io.mailadmin.internal.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.text.FuzzedText;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import java.util.regex.Pattern;

/** What is read as a hash can be verified, whatever it is; everything else is refused when it is read. */
class HashFuzzTest {

    private static final Password PASSWORD = Password.valueOf("correct horse 1");
    private static final PasswordHasher HASHER = Argon2PasswordHasher.withParameters(64, 1, 1);

    /** Dearer ones would only be slow. */
    private static final Pattern CHEAP = Pattern.compile(
            "\\{ARGON2I?D?}m=\\d{1,4},t=\\d,p=\\d|\\{BLF-CRYPT}0?[4-6]|\\{(SHA|PBKDF2).*}\\d{1,4}|\\{SSHA.*");

    @FuzzTest(maxDuration = "10m")
    void hashes(byte[] fuzzed) {
        FuzzedText.each(fuzzed, HashFuzzTest::read);
    }

    private static void read(String stored) {
        HashedPassword hash;
        try {
            hash = HashedPassword.parse(stored);
        } catch (InvalidInputException e) {
            assertThat(e.errors()).extracting(FieldError::code).containsExactly(ErrorCode.PASSWORD_HASH_INVALID);
            return;
        }
        assertThat(HashedPassword.parse(hash.encoded())).isEqualTo(hash);
        assertThat(hash.kind().toString()).matches("[!-~]{1,64}");
        if (CHEAP.matcher(hash.kind().toString()).matches()) {
            assertThat(HASHER.verify(PASSWORD, hash)).isEqualTo(HASHER.verify(PASSWORD, hash));
        }
    }
}
