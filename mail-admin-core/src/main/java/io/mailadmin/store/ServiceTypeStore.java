package io.mailadmin.store;

import io.mailadmin.organization.ServiceType;

/** Writes service types, which belong to no organization, so no row of one need be taken. */
public interface ServiceTypeStore extends ServiceTypeReader {

    /** Adds a row; false if the code is in use. */
    boolean insert(ServiceType serviceType);

    /** Replaces the row of that code, version included, if it has version {@code expected}; false if not. */
    boolean update(ServiceType changed, long expected);
}
