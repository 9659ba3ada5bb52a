package io.mailadmin.store;

/**
 * What can be read, an aggregate each. Valid only within the work it was given to, on that thread; after it,
 * each use is an {@link IllegalStateException}.
 */
public interface StoreReader {

    /** Organizations, their domains and service types. */
    OrganizationReader organizations();

    /** Service types. */
    ServiceTypeReader serviceTypes();

    /** Organization units. */
    OrgUnitReader orgUnits();

    /** Users. */
    UserReader users();

    /** Users in the trash. */
    TrashReader trash();

    /** Organizations in the trash. */
    OrganizationTrashReader trashedOrganizations();

    /** Administrators. */
    AdministratorReader administrators();

    /** The audit trail. */
    AuditReader audit();
}
