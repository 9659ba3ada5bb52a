package io.mailadmin.store;

import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf rows are read. A row is visible to an administrator if the organization and the administrator are active
 * and the administrator holds a grant on the row's unit or on one above it; the operator sees the whole organization. A
 * store looks at the first three components only; the others are for the audit trail.
 *
 * @param organization the organization whose rows are read; no others are visible to anybody
 * @param administrator the administrator, or null for the operator
 * @param fullRoleOnly whether an administrator's grants of other roles than the full one count for nothing
 * @param role in which role
 * @param operator the operator's name; null for anybody else, and for an operator who changes nothing
 * @param client from where, or null if that is not known
 */
public record Asker(
        OrganizationId organization,
        @Nullable MailUserId administrator,
        boolean fullRoleOnly,
        AuditActor.Kind role,
        @Nullable String operator,
        @Nullable ClientInfo client) {

    /** An administrator, or null for an operator who changes nothing. */
    public Asker(OrganizationId organization, @Nullable MailUserId administrator) {
        this(
                organization,
                administrator,
                false,
                administrator == null ? AuditActor.Kind.OPERATOR : AuditActor.Kind.ADMINISTRATOR,
                null,
                null);
    }

    /** The operator {@code name}. */
    public static Asker operator(OrganizationId organization, String name) {
        return new Asker(organization, null, false, AuditActor.Kind.OPERATOR, name, null);
    }

    /** A user, for himself or herself; one without a grant sees nothing. */
    public static Asker self(OrganizationId organization, MailUserId user) {
        return new Asker(organization, user, false, AuditActor.Kind.USER, null, null);
    }

    /** The same from {@code place}. */
    public Asker from(@Nullable ClientInfo place) {
        return new Asker(organization, administrator, fullRoleOnly, role, operator, place);
    }

    /** The same, to whom is visible only what is administered with the full role. */
    public Asker fully() {
        return new Asker(organization, administrator, true, role, operator, client);
    }
}
