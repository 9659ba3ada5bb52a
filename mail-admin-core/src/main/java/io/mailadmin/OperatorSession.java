package io.mailadmin;

import io.mailadmin.audit.AuditLogs;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.OrganizationLifeCycle;
import io.mailadmin.organization.Organizations;
import io.mailadmin.organization.PasswordHashes;
import io.mailadmin.organization.ServiceTypes;
import io.mailadmin.transfer.Backups;

/** What the hosting company itself does, from its own trusted code: no rights are checked. Immutable and thread-safe. */
public interface OperatorSession {

    /** All organizations. */
    Organizations organizations();

    /** Suspends organizations, moves them to the trash and deletes them for good. */
    OrganizationLifeCycle lifeCycle();

    /** The service types that organizations can be given. */
    ServiceTypes serviceTypes();

    /** How passwords are hashed. */
    PasswordHashes passwordHashes();

    /** The audit trails of all organizations. */
    AuditLogs auditLogs();

    /** What is kept elsewhere, hashes of passwords among it. */
    Backups backups();

    /**
     * Full rights in one organization, to help a customer; the audit trail tells this operator's name.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such organization
     */
    AdminSession organization(OrganizationId id);
}
