package io.mailadmin.internal.change;

import io.mailadmin.organization.ServiceAllotment;
import java.math.BigInteger;
import java.util.Collection;

/** Sums up quotas, which are never stored, so a changed service type counts at once. */
public final class Quotas {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Quotas() {}

    /** Users times quota, over all service types, in bytes; {@link Long#MAX_VALUE} stands for anything above. */
    public static long granted(Collection<ServiceAllotment> allotments) {
        return allotments.stream()
                .map(allotment -> BigInteger.valueOf(allotment.users())
                        .multiply(BigInteger.valueOf(allotment.type().quotaBytes())))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .min(LARGEST)
                .longValue();
    }
}
