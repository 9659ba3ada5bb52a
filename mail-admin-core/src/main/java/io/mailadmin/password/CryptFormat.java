package io.mailadmin.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hashes of crypt(3). The last characters leave bits unused, which must be zero: else one hash had several spellings. */
final class CryptFormat {

    private static final Pattern BCRYPT =
            Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-3])\\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{30}[.CGKOSWaeimquy26]");
    private static final String ROUNDS_AND_SALT = "(?:rounds=([1-9][0-9]{3,6})\\$)?[./A-Za-z0-9]{1,16}";
    private static final Pattern SHA256 =
            Pattern.compile("\\$5\\$" + ROUNDS_AND_SALT + "\\$[./A-Za-z0-9]{42}[./0-9A-D]");
    private static final Pattern SHA512 = Pattern.compile("\\$6\\$" + ROUNDS_AND_SALT + "\\$[./A-Za-z0-9]{85}[./01]");
    private static final int MOST_ROUNDS = 1_000_000;
    private static final String DEFAULT_ROUNDS = "5000";

    private CryptFormat() {}

    /** The cost of a bcrypt hash: 4 to 13, each one twice the work of that before. */
    static String bcrypt(String hash) {
        return "cost=" + matched(BCRYPT, hash).group(1);
    }

    /** The rounds of a SHA256-CRYPT hash, up to a million. */
    static String sha256(String hash) {
        return rounds(matched(SHA256, hash));
    }

    /** The rounds of a SHA512-CRYPT hash, up to a million. */
    static String sha512(String hash) {
        return rounds(matched(SHA512, hash));
    }

    private static String rounds(Matcher parts) {
        String rounds = parts.group(1) == null ? DEFAULT_ROUNDS : parts.group(1);
        if (Integer.parseInt(rounds) > MOST_ROUNDS) {
            throw HashErrors.refusal();
        }
        return "rounds=" + rounds;
    }

    private static Matcher matched(Pattern pattern, String hash) {
        Matcher parts = pattern.matcher(hash);
        if (!parts.matches()) {
            throw HashErrors.refusal();
        }
        return parts;
    }
}
