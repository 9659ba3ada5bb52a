package io.mailadmin.contract;

import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.store.ServiceTypeStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of service types in memory. */
record MemoryServiceTypes(MemorySession session) implements ServiceTypeStore {

    @Override
    public Optional<ServiceType> find(ServiceTypeCode code) {
        return Optional.ofNullable(session.now().serviceTypes().get(code));
    }

    @Override
    public List<ServiceType> list() {
        return session.now().serviceTypes().values().stream()
                .sorted(Comparator.comparing(type -> type.code().value()))
                .toList();
    }

    @Override
    public boolean insert(ServiceType serviceType) {
        session.lock(serviceType.code());
        if (find(serviceType.code()).isPresent()) {
            return false;
        }
        session.put(serviceType);
        return true;
    }

    @Override
    public boolean update(ServiceType changed, long expected) {
        session.lock(changed.code());
        if (find(changed.code()).filter(type -> type.version() == expected).isEmpty()) {
            return false;
        }
        session.put(changed);
        return true;
    }
}
