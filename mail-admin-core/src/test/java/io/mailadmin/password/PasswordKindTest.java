package io.mailadmin.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "{ARGON2ID}m=47104,t=1,p=1 false",
                "{ARGON2ID}m=47103,t=1,p=1 true",
                "{ARGON2ID}m=19456,t=2,p=1 false",
                "{ARGON2ID}m=19455,t=2,p=1 true",
                "{ARGON2ID}m=12288,t=3,p=1 false",
                "{ARGON2ID}m=9216,t=4,p=2 false",
                "{ARGON2ID}m=9215,t=4,p=2 true",
                "{ARGON2ID}m=7168,t=10,p=1 false",
                "{ARGON2ID}m=7167,t=10,p=1 true",
                "{ARGON2I}m=65536,t=3,p=1 true",
                "{BLF-CRYPT}cost=10 false",
                "{BLF-CRYPT}cost=09 true",
                "{SHA512-CRYPT}rounds=1000000 true",
                "{SHA256-CRYPT}rounds=1000000 true",
                "{PBKDF2}rounds=1300000 false",
                "{PBKDF2}rounds=1299999 true",
                "{PBKDF2-SHA256}rounds=600000 false",
                "{PBKDF2-SHA256}rounds=599999 true",
                "{PBKDF2-SHA512}rounds=210000 false",
                "{PBKDF2-SHA512}rounds=209999 true",
                "{SSHA512} true",
                "{SSHA256} true",
                "{SSHA} true"
            })
    void whatFallsShortOfTheGuidanceIsWeak(String kind, boolean weak) {
        PasswordKind read = PasswordKind.parse(kind).orElseThrow();
        assertThat(read.isWeak()).isEqualTo(weak);
        assertThat(read).hasToString(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{SCRYPT}n=1",
                "SSHA",
                "{SSHA}rounds=1",
                "{BLF-CRYPT}",
                "{ARGON2ID}m=1,t=1",
                "{ARGON2ID}m=0,t=1,p=1",
                "{PBKDF2}rounds=99999999999"
            })
    void whatIsNoKindIsNotRead(String kind) {
        assertThat(PasswordKind.parse(kind)).isEmpty();
    }

    @Test
    void theTimeIsReckonedByTheParameters() {
        assertThat(time("{ARGON2ID}m=19456,t=2,p=1")).isBetween(Duration.ofMillis(40), Duration.ofMillis(80));
        assertThat(time("{ARGON2ID}m=38912,t=4,p=1"))
                .isEqualTo(time("{ARGON2ID}m=19456,t=2,p=1").multipliedBy(4));
        assertThat(time("{BLF-CRYPT}cost=13"))
                .isEqualTo(time("{BLF-CRYPT}cost=12").multipliedBy(2));
        assertThat(time("{SSHA}")).isLessThan(Duration.ofMillis(1));
    }

    private static Duration time(String kind) {
        return PasswordKind.parse(kind).orElseThrow().typicalTime();
    }
}
