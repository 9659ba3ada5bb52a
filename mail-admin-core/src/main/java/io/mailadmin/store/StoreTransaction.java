package io.mailadmin.store;

/**
 * What can be read and written, an aggregate each. Valid only within the work it was given to, on that thread; after it,
 * each use is an {@link IllegalStateException}.
 */
public interface StoreTransaction extends StoreReader {

    @Override
    OrganizationStore organizations();

    @Override
    ServiceTypeStore serviceTypes();

    @Override
    OrgUnitStore orgUnits();

    @Override
    UserStore users();

    @Override
    TrashStore trash();

    @Override
    OrganizationTrashStore trashedOrganizations();

    @Override
    AdministratorStore administrators();

    /** Addresses held after a rename. */
    HeldAddressStore heldAddresses();

    @Override
    AuditStore audit();

    /** Attempts to sign in. */
    SignInAttemptStore signInAttempts();
}
