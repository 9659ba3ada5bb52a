package io.mailadmin.internal.audit;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.user.MailUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event speaks of, in one state: each field that may be told is named here, so that no secret slips in with a
 * component added later.
 *
 * @param target what it is
 * @param json its fields as a JSON object, or null for an event that tells none
 */
public record Subject(AuditTarget target, @Nullable String json) {

    /** A user. */
    public static Subject of(MailUser user) {
        return new Subject(
                target(user, user.orgUnit()),
                new Fields()
                        .with("id", user.id())
                        .with("login", user.login())
                        .with("givenName", user.givenName())
                        .with("familyName", user.familyName())
                        .with("orgUnit", user.orgUnit())
                        .with("serviceType", user.serviceType())
                        .with("status", user.status())
                        .with("version", user.version())
                        .json());
    }

    /** A user of whom nothing is told. */
    public static Subject untold(MailUser user) {
        return new Subject(target(user, user.orgUnit()), null);
    }

    /** A user as administrator of {@code unit}; it lies there, for that is whom it concerns. */
    public static Subject administrator(MailUser user, OrgUnitId unit, AdminRole role) {
        return new Subject(
                target(user, unit),
                new Fields()
                        .with("user", user.id())
                        .with("login", user.login())
                        .with("orgUnit", unit)
                        .with("role", role)
                        .json());
    }

    /** An address that is held for a user of {@code organization}, whose unit nobody asks for. */
    public static Subject of(OrganizationId organization, HeldAddress held) {
        return new Subject(
                target(AuditTarget.Kind.USER, held.owner(), held.address().toUnicode(), organization),
                new Fields()
                        .with("user", held.owner())
                        .with("address", held.address())
                        .with("until", held.until())
                        .json());
    }

    /** A unit. */
    public static Subject of(OrgUnit unit) {
        return new Subject(
                new AuditTarget(AuditTarget.Kind.ORG_UNIT, unit.id().toString(), unit.name(), unit.id()),
                new Fields()
                        .with("id", unit.id())
                        .with("parent", unit.parent())
                        .with("name", unit.name())
                        .with("billingId", unit.billingId())
                        .with("version", unit.version())
                        .json());
    }

    /** An organization. */
    public static Subject of(Organization organization) {
        return new Subject(
                target(AuditTarget.Kind.ORGANIZATION, organization.id(), organization.name(), organization.id()),
                new Fields()
                        .with("id", organization.id())
                        .with("name", organization.name())
                        .with("status", organization.status())
                        .with("maxUsers", organization.limits().users())
                        .with("maxOrgUnits", organization.limits().orgUnits())
                        .with("maxQuotaBytes", organization.limits().quotaBytes())
                        .with("internationalAddresses", organization.internationalAddresses())
                        .with(
                                "domains",
                                organization.domains().stream()
                                        .map(MailDomain::name)
                                        .toList())
                        .with("version", organization.version())
                        .json());
    }

    /** A domain of {@code organization}. */
    public static Subject domain(OrganizationId organization, MailDomain domain) {
        return new Subject(
                target(AuditTarget.Kind.DOMAIN, domain.name(), domain.displayName(), organization),
                new Fields()
                        .with("domain", domain.name())
                        .with("primary", domain.primary())
                        .json());
    }

    /** A service type as given to {@code organization}. */
    public static Subject given(OrganizationId organization, ServiceTypeCode code, @Nullable Long limit) {
        return new Subject(
                target(AuditTarget.Kind.SERVICE_TYPE, code, code.value(), organization),
                new Fields().with("serviceType", code).with("maxUsers", limit).json());
    }

    /** A service type, which belongs to the operator. */
    public static Subject of(ServiceType type) {
        return new Subject(
                target(AuditTarget.Kind.SERVICE_TYPE, type.code(), type.nameEn(), AuditEvent.OPERATOR),
                new Fields()
                        .with("code", type.code())
                        .with("nameKo", type.nameKo())
                        .with("nameEn", type.nameEn())
                        .with("quotaBytes", type.quotaBytes())
                        .with("protocols", type.protocols().stream().sorted().toList())
                        .with("version", type.version())
                        .json());
    }

    /** What {@code users} of an organization were read. */
    static Subject read(OrganizationId organization, List<MailUserId> users) {
        return new Subject(
                target(AuditTarget.Kind.ORGANIZATION, organization, organization.toString(), organization),
                new Fields().with("users", users).json());
    }

    /** What {@code export} writes out of an organization. */
    static Subject exported(OrganizationId organization, UserExport export, boolean hashes) {
        OrgUnitId unit = export.users().orgUnit();
        return new Subject(
                target(AuditTarget.Kind.ORGANIZATION, organization, organization.toString(), organization),
                new Fields()
                        .with("format", export.format())
                        .with("orgUnit", unit)
                        .with("conditions", export.users().conditions().size())
                        .with("passwordHashes", hashes)
                        .json());
    }

    /** Why something was refused, as a JSON object. */
    static String refusal(ErrorCode code, @Nullable String field, @Nullable String message) {
        return new Fields()
                .with("code", code)
                .with("field", field)
                .with("message", message)
                .json();
    }

    /** Why there was no sign-in, if so, and how many attempts came during the wait; null if there is nothing to tell. */
    static @Nullable String signIn(@Nullable ErrorCode refusal, EarlyAttempts early) {
        Fields fields = new Fields();
        if (refusal != null) {
            fields.with("code", refusal);
        }
        if (early.count() > 0) {
            fields.with("attemptsDuringWait", early.count());
        }
        return fields.values.isEmpty() ? null : fields.json();
    }

    /** What an expiry leaves of the events before. */
    static Subject checkpoint(OrganizationId organization, AuditAnchor checkpoint) {
        return new Subject(
                target(AuditTarget.Kind.ORGANIZATION, organization, organization.toString(), organization),
                new Fields().with("checkpoint", checkpoint).json());
    }

    private static AuditTarget target(MailUser user, OrgUnitId unit) {
        return new AuditTarget(
                AuditTarget.Kind.USER, user.id().toString(), user.login().toUnicode(), unit);
    }

    private static AuditTarget target(AuditTarget.Kind kind, Object id, String label, OrganizationId organization) {
        return new AuditTarget(kind, id.toString(), label, OrgUnitId.rootOf(organization));
    }

    /** Named values in their order. */
    private static final class Fields {

        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        Fields with(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        String json() {
            return JsonText.of(values);
        }
    }
}
