package io.mailadmin.audit;

/**
 * What was done. Constants are never renamed or removed, since they stand in chains; new ones may appear, so a
 * {@code switch} needs a {@code default}.
 */
public enum AuditAction {
    /** An organization came to be, with its domains; what it was given and its first administrator follow as events. */
    ORGANIZATION_CREATED,
    /** Name, limits, status or flags of an organization changed. */
    ORGANIZATION_CHANGED,
    /** A suspended organization was moved to the trash. */
    ORGANIZATION_DELETED,
    /** An organization came back from the trash, suspended. */
    ORGANIZATION_RESTORED,
    /** An organization is gone for good, with all that was in it but its audit trail; in the operator's own chain, too. */
    ORGANIZATION_PURGED,
    /** An organization got a domain. */
    DOMAIN_ADDED,
    /** An organization lost a domain. */
    DOMAIN_REMOVED,
    /** A domain became the primary one. */
    PRIMARY_DOMAIN_CHANGED,
    /** A service type was given to an organization, or its limit there changed. */
    SERVICE_TYPE_GIVEN,
    /** A service type was taken back from an organization. */
    SERVICE_TYPE_WITHDRAWN,
    /** A service type was defined; in the operator's own chain. */
    SERVICE_TYPE_CREATED,
    /** A service type changed for all who have it; in the operator's own chain. */
    SERVICE_TYPE_CHANGED,
    /** A user came to be. */
    USER_CREATED,
    /** A field of a user changed. */
    USER_CHANGED,
    /** A user got another password; neither that nor its hash is told. */
    USER_PASSWORD_CHANGED,
    /** A user was moved to the trash, and the grants that the user held are gone. */
    USER_DELETED,
    /** A user came back from the trash, without the grants held before. */
    USER_RESTORED,
    /** A user is gone for good, with all addresses held for the user. */
    USER_PURGED,
    /** An address that a user had before a rename is held no longer; its target's label is the address. */
    ADDRESS_RELEASED,
    /** A unit came to be. */
    ORG_UNIT_CREATED,
    /** Name, billing ID or parent of a unit changed. */
    ORG_UNIT_CHANGED,
    /** A unit is gone, with all grants on it. */
    ORG_UNIT_DELETED,
    /** A user became an administrator of the unit in {@link AuditTarget#orgUnit()}, the root for the organization. */
    ADMINISTRATOR_ADDED,
    /** An administrator of the unit in {@link AuditTarget#orgUnit()} got another role there. */
    ADMINISTRATOR_CHANGED,
    /** A user is no administrator of the unit in {@link AuditTarget#orgUnit()} any more. */
    ADMINISTRATOR_REMOVED,
    /** Old events of changes were deleted up to the checkpoint that is told. */
    AUDIT_EXPIRED,
    /** An administrator signed in. */
    SIGNED_IN(AuditChain.ACCESS),
    /** A sign-in was refused, for whatever cause. */
    SIGN_IN_REFUSED(AuditChain.ACCESS),
    /**
     * A sign-in came too soon after too many failed ones: written for the first of each wait; how many there were stands as
     * {@code attemptsDuringWait} in the event of the first attempt after it, which is one of these if it changed a password.
     */
    SIGN_IN_THROTTLED(AuditChain.ACCESS),
    /** An administrator tried what the own rights do not allow. */
    ACTION_REFUSED(AuditChain.ACCESS),
    /** An administrator read data of users, or of administrators; only where the host wants it recorded ({@code MailAdmin.Builder.auditReads}). */
    USERS_READ(AuditChain.ACCESS),
    /** A list of users was written out, with the hashes of their passwords only if it says so; whoever asked. */
    USERS_EXPORTED(AuditChain.ACCESS),
    /** Old events of access were deleted up to the checkpoint that is told. */
    ACCESS_EXPIRED(AuditChain.ACCESS),
    /** Written by a later version than this one, or damaged; never written by this one. */
    UNKNOWN;

    private final AuditChain chain;

    AuditAction() {
        this(AuditChain.CHANGES);
    }

    AuditAction(AuditChain chain) {
        this.chain = chain;
    }

    /** The chain in which events of this kind stand. */
    public AuditChain chain() {
        return chain;
    }
}
