package io.mailadmin.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import rocks.xmpp.precis.PrecisProfiles;

/** The part of a mail address before the at sign: a dot-atom, prepared as a user name by RFC 8265. */
final class LocalPart {

    private static final int LONGEST = 64;
    private static final int LAST_ASCII = 0x7F;
    private static final String ATEXT = "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-";

    private LocalPart() {}

    static boolean isCanonical(String localPart) {
        return localPart.length() <= LONGEST
                && canonical(localPart).filter(localPart::equals).isPresent();
    }

    /** Normalises first and checks then: U+037E, for one, becomes a semicolon only by normalisation. */
    static Optional<String> canonical(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (Typed.isAscii(typed)) {
            // all that the preparation does to ASCII, which most addresses are, without its cost
            return Optional.of(typed.toLowerCase(Locale.ROOT)).filter(LocalPart::isDotAtom);
        }
        try {
            String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
            return Optional.of(PrecisProfiles.USERNAME_CASE_MAPPED.enforce(composed))
                    .filter(LocalPart::isDotAtom);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static int octets(String localPart) {
        return localPart.getBytes(UTF_8).length;
    }

    /** By a loop, since each user that is read asks. */
    private static boolean isDotAtom(String prepared) {
        char before = '.';
        for (int i = 0; i < prepared.length(); i++) {
            char c = prepared.charAt(i);
            if (c == '.' ? before == '.' : c <= LAST_ASCII && ATEXT.indexOf(c) < 0) {
                return false;
            }
            before = c;
        }
        return before != '.' && octets(prepared) <= LONGEST;
    }
}
