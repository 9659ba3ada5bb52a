package io.mailadmin.organization;

/** What an organization may do; it caps the status of its users. */
public enum OrganizationStatus {
    /** In service. */
    ACTIVE,
    /** Nobody of it signs in or administers; the operator still may. */
    SUSPENDED,
    /** In the trash: as suspended, and nothing in it can be changed. See {@link OrganizationLifeCycle}. */
    TRASHED
}
