package io.mailadmin.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rocks.xmpp.precis.PrecisProfiles;

/** That the short way for ASCII is the way of RFC 8265. */
class LocalPartTest {

    @Test
    void asciiIsPreparedAsTheProfilePreparesIt() {
        for (char c = 0; c < 0x80; c++) {
            assertPrepared("" + c);
            assertPrepared("Ab" + c + "9");
            assertPrepared("kim.min" + c);
        }
        Random random = new Random(8_265);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder typed = new StringBuilder();
            random.ints(1 + random.nextInt(66), '!', 0x7F).forEach(typed::appendCodePoint);
            assertPrepared(typed.toString());
        }
    }

    /** A local part is what the profile makes of it, or none if that is no dot-atom of 64 octets. */
    private static void assertPrepared(String typed) {
        Optional<String> canonical = LocalPart.canonical(typed);
        Optional<String> prepared = prepared(typed);
        canonical.ifPresent(found -> assertThat(prepared).contains(found));
        if (canonical.isEmpty()) {
            assertThat(prepared.filter(LocalPart::isCanonical)).isEmpty();
        }
    }

    private static Optional<String> prepared(String typed) {
        try {
            return Optional.of(PrecisProfiles.USERNAME_CASE_MAPPED.enforce(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
