package io.mailadmin.contract;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.store.StoreTransaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One unit of work: what is committed, under what it changed itself. */
final class MemorySession implements StoreTransaction, AutoCloseable {

    private final AtomicReference<MemorySnapshot> committed;
    private final @Nullable MemoryLocks locks;
    private final Set<Object> held = new HashSet<>();
    private final Map<OrganizationId, MemoryOrganization> changed = new HashMap<>();
    private final Map<ServiceTypeCode, ServiceType> changedTypes = new HashMap<>();
    private final Map<MemoryChain.Key, MemoryChain> changedChains = new HashMap<>();
    private MemoryAttempts changedAttempts = MemoryAttempts.NONE;
    private boolean undone;
    private boolean ended;

    /** Without {@code locks} it only reads. */
    MemorySession(AtomicReference<MemorySnapshot> committed, @Nullable MemoryLocks locks) {
        this.committed = committed;
        this.locks = locks;
    }

    @Override
    public MemoryOrganizations organizations() {
        return new MemoryOrganizations(open());
    }

    @Override
    public MemoryServiceTypes serviceTypes() {
        return new MemoryServiceTypes(open());
    }

    @Override
    public MemoryOrgUnits orgUnits() {
        return new MemoryOrgUnits(open());
    }

    @Override
    public MemoryUsers users() {
        return new MemoryUsers(open());
    }

    @Override
    public MemoryTrash trash() {
        return new MemoryTrash(open());
    }

    @Override
    public MemoryOrganizationTrash trashedOrganizations() {
        return new MemoryOrganizationTrash(open());
    }

    @Override
    public MemoryHeldAddresses heldAddresses() {
        return new MemoryHeldAddresses(open());
    }

    @Override
    public MemoryAdministrators administrators() {
        return new MemoryAdministrators(open());
    }

    @Override
    public MemoryAudit audit() {
        return new MemoryAudit(open());
    }

    @Override
    public MemorySignInAttempts signInAttempts() {
        return new MemorySignInAttempts(open());
    }

    /** What this unit of work sees at this moment. */
    MemorySnapshot now() {
        return open().committed.get().with(changes());
    }

    Optional<MemoryOrganization> find(OrganizationId id) {
        MemoryOrganization own = open().changed.get(id);
        return Optional.ofNullable(
                        own != null ? own : committed.get().organizations().get(id))
                .filter(organization -> !organization.purged);
    }

    /** The organization to change, which must have been locked. */
    MemoryOrganization change(OrganizationId id) {
        MemoryOrganization own = open().changed.get(id);
        if (own == null || own.purged) {
            throw new IllegalStateException("Organization " + id + " was not locked in this unit of work");
        }
        return own;
    }

    /** Takes the lock of {@code id}, an id of whatever kind, to the end of this unit of work. */
    void lock(Object id) {
        if (open().locks == null) {
            throw new IllegalStateException("A unit of work that reads takes no locks");
        }
        if (!held.contains(id)) {
            locks.take(id);
            held.add(id);
        }
    }

    /** Takes the organization's lock and then a copy of what is committed. */
    Optional<MemoryOrganization> lockOrganization(OrganizationId id) {
        lock(id);
        if (!changed.containsKey(id)) {
            find(id).ifPresent(latest -> changed.put(id, new MemoryOrganization(latest)));
        }
        return find(id);
    }

    void add(MemoryOrganization organization) {
        changed.put(organization.row.id(), organization);
    }

    void put(MemoryChain.Key key, MemoryChain chain) {
        changedChains.put(key, chain);
    }

    /** Refuses a write to what this unit of work has not locked. */
    void requireLocked(Object id) {
        if (!held.contains(id)) {
            throw new IllegalStateException(id + " was not locked in this unit of work");
        }
    }

    void put(ServiceType serviceType) {
        changedTypes.put(serviceType.code(), serviceType);
    }

    void put(MemoryAttempts attempts) {
        changedAttempts = open().changedAttempts.with(attempts);
    }

    private MemorySnapshot changes() {
        return new MemorySnapshot(changed, changedTypes, changedChains, changedAttempts);
    }

    /** Lets nothing remain of this unit of work. */
    void undo() {
        undone = true;
    }

    void commit() {
        if (!undone) {
            committed.updateAndGet(before -> before.with(changes()));
        }
    }

    @Override
    public void close() {
        ended = true;
        held.forEach(id -> locks.release(id));
    }

    private MemorySession open() {
        if (ended) {
            throw new IllegalStateException("This unit of work has ended");
        }
        return this;
    }
}
