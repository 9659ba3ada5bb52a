package io.mailadmin;

import io.mailadmin.administrator.Administrators;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.hosting.HostingInfo;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.orgunit.OrgUnits;
import io.mailadmin.transfer.UserTransfer;
import io.mailadmin.user.Trash;
import io.mailadmin.user.Users;
import java.util.Optional;

/**
 * What one administrator may do in the own organization. Rights are read again in each call, so a right that was taken away
 * ends at once: every call may throw {@link io.mailadmin.error.NotPermittedException}. Cheap, immutable and thread-safe;
 * may be kept or made anew for each request.
 */
public interface AdminSession {

    /** The organization that is administered. */
    OrganizationId organization();

    /** The administrator, to be kept in the host's own session for {@link MailAdminService#actingAs}; empty for the operator. */
    Optional<MailUserId> administrator();

    /** The first page (chapter 2): what there is within the asker's scope and how much of it is used. */
    HostingInfo hosting();

    /** The users (chapters 3, 7 and 8). */
    Users users();

    /** The deleted users who can come back. */
    Trash trash();

    /** The organization units (chapter 5). */
    OrgUnits orgUnits();

    /** Whole lists of users, in and out. */
    UserTransfer transfer();

    /** The administrators (chapters 4 and 6). */
    Administrators administrators();

    /** Who did what. */
    AuditLog auditLog();
}
