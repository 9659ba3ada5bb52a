package io.mailadmin.store;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes the addresses that users had before they were renamed: nobody has them, and nobody can take them. */
public interface HeldAddressStore {

    /** Holds an address that is free, in a domain of the organization. */
    void hold(OrganizationId organization, HeldAddress held);

    /** Frees those of {@code addresses}, 1 to 500, that are held for the owners told; no error for others. */
    void release(OrganizationId organization, Collection<HeldAddress> addresses);

    /** For whom {@code address} is held, be it after a rename or for a user in the trash. */
    Optional<HeldAddress> find(OrganizationId organization, EmailAddress address);

    /** Addresses that are held after a rename, no longer than until {@code now}, the longest overdue first. */
    List<HeldAddress> expired(OrganizationId organization, Instant now, int limit);
}
