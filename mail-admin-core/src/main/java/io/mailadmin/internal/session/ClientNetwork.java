package io.mailadmin.internal.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What one client is behind an address: whoever has an IPv6 address has a whole /64 of them. */
final class ClientNetwork {

    /** No names, nor what Java takes for one because it begins with a dot: they would be looked up. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** The /64 of an IPv6 address; any other text as it is. */
    static String of(String address) {
        String stripped = address.strip();
        if (!IPV6.matcher(stripped).matches()) {
            return stripped;
        }
        try {
            InetAddress parsed = InetAddress.getByName(stripped);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return stripped;
        }
    }
}
