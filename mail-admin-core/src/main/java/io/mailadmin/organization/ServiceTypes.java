package io.mailadmin.organization;

import io.mailadmin.id.ServiceTypeCode;
import java.util.List;

/** The service types that the hosting company offers, a handful for all organizations. Thread-safe. */
public interface ServiceTypes {

    /**
     * Defines a service type.
     *
     * @throws io.mailadmin.error.InvalidInputException if a field breaks its rule
     * @throws io.mailadmin.error.DuplicateException if the code is in use
     */
    ServiceType create(ServiceTypeDefinition serviceType);

    /**
     * Changes names, quota or protocols for all who have it.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such service type
     * @throws io.mailadmin.error.StaleVersionException if it was changed since {@code version}
     */
    ServiceType update(ServiceTypeDefinition changed, long version);

    /**
     * The service type {@code code}.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     */
    ServiceType get(ServiceTypeCode code);

    /** All service types, by code. */
    List<ServiceType> list();
}
