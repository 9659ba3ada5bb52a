package io.mailadmin.password;

import io.mailadmin.error.InvalidInputException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Argon2 hash (RFC 9106, version 19) and its text form, the PHC string; for those who write a
 * {@code PasswordHasher}. Immutable and thread-safe.
 */
public final class Argon2Hash {

    /** In which order the memory is read. */
    public enum Variant {
        /** At first independent of the password, then by it: what new hashes should be. */
        ARGON2ID("argon2id"),
        /** Independent of the password; imported hashes may be of it. */
        ARGON2I("argon2i");

        private final String phc;

        Variant(String phc) {
            this.phc = phc;
        }

        private static Variant of(@Nullable String phc) {
            return ARGON2I.phc.equals(phc) ? ARGON2I : ARGON2ID;
        }
    }

    private static final int SHORTEST_SALT = 8;
    private static final int SHORTEST_TAG = 16;
    private static final int LONGEST_PART = 64;
    private static final String NUMBER = "([1-9][0-9]{0,5})";
    private static final String PART = "([A-Za-z0-9+/]{11,86})";
    private static final Pattern PHC = Pattern.compile(
            "\\$(argon2id?)\\$v=19\\$m=" + NUMBER + ",t=" + NUMBER + ",p=" + NUMBER + "\\$" + PART + "\\$" + PART);

    private final Variant variant;
    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] tag;

    private Argon2Hash(Variant variant, Argon2Cost cost, byte[] salt, byte[] tag) {
        this.variant = variant;
        this.cost = InvalidInputException.required(cost, "cost");
        this.salt = checked(salt, SHORTEST_SALT);
        this.tag = checked(tag, SHORTEST_TAG);
    }

    /**
     * An Argon2id hash of its parts.
     *
     * @param salt 8 to 64 bytes
     * @param tag the hash proper, 16 to 64 bytes
     * @throws InvalidInputException PASSWORD_HASH_INVALID for other lengths
     */
    public static Argon2Hash of(Argon2Cost cost, byte[] salt, byte[] tag) {
        return new Argon2Hash(Variant.ARGON2ID, cost, salt, tag);
    }

    /**
     * Reads a PHC string {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}, parts in Base64 without padding; {@code $argon2i$}
     * likewise.
     *
     * @throws InvalidInputException PASSWORD_HASH_INVALID, without the value, for every other spelling and for costs beyond
     *     those of {@link Argon2Cost}; decided before any memory is taken
     */
    public static Argon2Hash parse(String phc) {
        Matcher parts = PHC.matcher(InvalidInputException.required(phc, "passwordHash"));
        if (!parts.matches()) {
            throw HashErrors.refusal();
        }
        Argon2Cost cost = new Argon2Cost(number(parts.group(2)), number(parts.group(3)), number(parts.group(4)));
        Argon2Hash hash =
                new Argon2Hash(Variant.of(parts.group(1)), cost, bytes(parts.group(5)), bytes(parts.group(6)));
        // Base64 leaves a few bits unused: with them one hash would have several spellings.
        if (!hash.phc().equals(phc)) {
            throw HashErrors.refusal();
        }
        return hash;
    }

    /** Which Argon2 it is. */
    public Variant variant() {
        return variant;
    }

    /** The cost of computing it. */
    public Argon2Cost cost() {
        return cost;
    }

    /** A copy of the salt. */
    public byte[] salt() {
        return salt.clone();
    }

    /** A copy of the hash proper. */
    public byte[] tag() {
        return tag.clone();
    }

    /** The PHC string that {@link #parse} reads; a secret. */
    public String phc() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return '$' + variant.phc + "$v=19$" + parameters() + '$' + base64.encodeToString(salt) + '$'
                + base64.encodeToString(tag);
    }

    /** The cost as it stands in the PHC string. */
    String parameters() {
        return "m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism();
    }

    /** Always {@code "[hash]"}. */
    @Override
    public String toString() {
        return "[hash]";
    }

    private static byte[] checked(byte @Nullable [] part, int shortest) {
        byte[] present = InvalidInputException.required(part, "passwordHash");
        if (present.length < shortest || present.length > LONGEST_PART) {
            throw HashErrors.refusal();
        }
        return present.clone();
    }

    private static int number(@Nullable String digits) {
        return Integer.parseInt(InvalidInputException.required(digits, "passwordHash"));
    }

    private static byte[] bytes(@Nullable String base64) {
        try {
            return Base64.getDecoder().decode(InvalidInputException.required(base64, "passwordHash"));
        } catch (IllegalArgumentException e) {
            throw HashErrors.refusal();
        }
    }
}
