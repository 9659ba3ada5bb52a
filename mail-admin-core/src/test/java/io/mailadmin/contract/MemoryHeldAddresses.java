package io.mailadmin.contract;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.store.HeldAddressStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of held addresses in memory. */
record MemoryHeldAddresses(MemorySession session) implements HeldAddressStore {

    @Override
    public void hold(OrganizationId id, HeldAddress held) {
        session.change(id).held.put(held.address(), held);
    }

    @Override
    public void release(OrganizationId id, Collection<HeldAddress> addresses) {
        MemoryOrganization organization = session.change(id);
        for (HeldAddress address : addresses) {
            organization.held.computeIfPresent(
                    address.address(), (same, held) -> held.owner().equals(address.owner()) ? null : held);
        }
    }

    @Override
    public Optional<HeldAddress> find(OrganizationId id, EmailAddress address) {
        MemoryOrganization organization = session.change(id);
        return Optional.ofNullable(organization.held.get(address))
                .or(() -> organization.trash.values().stream()
                        .map(MemoryOrganization.Trashed::trashedUser)
                        .filter(user -> user.user().login().equals(address))
                        .map(user -> new HeldAddress(address, user.user().id(), user.keptUntil()))
                        .findFirst());
    }

    @Override
    public List<HeldAddress> expired(OrganizationId id, Instant now, int limit) {
        return session.change(id).held.values().stream()
                .filter(held -> !held.until().isAfter(now))
                .sorted(Comparator.comparing(HeldAddress::until))
                .limit(limit)
                .toList();
    }
}
