package io.mailadmin.internal.transfer;

import io.mailadmin.address.EmailAddress;
import java.util.Arrays;

/**
 * Knows the first million logins of a list again, by 64 bits of each, so that memory stays bounded. That two logins have the same
 * bits happens once in some ten million lists of that length.
 */
final class SeenLogins {

    private static final int MOST = 1_000_000;
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private long[] slots = new long[1_024];
    private int size;

    /** Remembers {@code login}; false if it was there before. */
    boolean add(EmailAddress login) {
        long bits = bits(login.toString());
        int slot = slot(slots, bits);
        if (slots[slot] == bits) {
            return false;
        }
        if (size < MOST) {
            slots[slot] = bits;
            size++;
            if (size * 2 > slots.length) {
                grow();
            }
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(bits -> bits != 0).forEach(bits -> larger[slot(larger, bits)] = bits);
        slots = larger;
    }

    private static int slot(long[] slots, long bits) {
        int slot = (int) (bits >>> 20) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != bits) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** FNV-1a, mixed as SplitMix64 does it; never 0, which marks a free slot. */
    private static long bits(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return (hash ^ (hash >>> 31)) | 1;
    }
}
