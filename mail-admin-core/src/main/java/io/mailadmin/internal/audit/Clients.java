package io.mailadmin.internal.audit;

import io.mailadmin.audit.ClientInfo;
import org.jspecify.annotations.Nullable;

/** What clients say of themselves, fit to be kept: they may say anything. */
final class Clients {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_USER_AGENT = 256;

    private Clients() {}

    /** The same without what no store keeps, and cut to 64 and 256 characters; null if nothing is left. */
    static @Nullable ClientInfo fit(@Nullable ClientInfo client) {
        if (client == null) {
            return null;
        }
        String address = fit(client.address(), LONGEST_ADDRESS);
        String userAgent = fit(client.userAgent(), LONGEST_USER_AGENT);
        return address == null && userAgent == null ? null : new ClientInfo(address, userAgent);
    }

    private static @Nullable String fit(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        StringBuilder fit = new StringBuilder();
        text.codePoints().filter(Clients::isKept).limit(longest).forEach(fit::appendCodePoint);
        return fit.isEmpty() ? null : fit.toString();
    }

    private static boolean isKept(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
