package io.mailadmin.contract;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.ServiceType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All that is committed at one moment; nothing in it is ever changed. */
record MemorySnapshot(
        Map<OrganizationId, MemoryOrganization> organizations,
        Map<ServiceTypeCode, ServiceType> serviceTypes,
        Map<MemoryChain.Key, MemoryChain> chains,
        MemoryAttempts attempts) {

    static final MemorySnapshot EMPTY = new MemorySnapshot(Map.of(), Map.of(), Map.of(), MemoryAttempts.NONE);

    /** This snapshot with the rows of {@code changes} in the place of its own. */
    MemorySnapshot with(MemorySnapshot changes) {
        Map<OrganizationId, MemoryOrganization> all = merged(organizations, changes.organizations);
        all.values().removeIf(organization -> organization.purged);
        return new MemorySnapshot(
                all,
                merged(serviceTypes, changes.serviceTypes),
                merged(chains, changes.chains),
                attempts.with(changes.attempts));
    }

    Optional<MemoryOrganization> owner(DomainName domain) {
        return organizations.values().stream()
                .filter(organization -> organization.domains.contains(domain))
                .findFirst();
    }

    private static <K, V> Map<K, V> merged(Map<K, V> old, Map<K, V> changes) {
        Map<K, V> merged = new HashMap<>(old);
        merged.putAll(changes);
        return merged;
    }
}
