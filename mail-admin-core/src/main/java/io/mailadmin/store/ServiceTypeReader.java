package io.mailadmin.store;

import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.ServiceType;
import java.util.List;
import java.util.Optional;

/** Reads service types. */
public interface ServiceTypeReader {

    /** The service type {@code code}. */
    Optional<ServiceType> find(ServiceTypeCode code);

    /** All service types, by code. */
    List<ServiceType> list();
}
