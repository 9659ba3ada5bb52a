package io.mailadmin.internal.organization;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLifeCycle;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.organization.TrashedOrganization;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Asker;
import io.mailadmin.store.OrganizationTrashReader;
import java.time.Instant;
import java.util.List;

/** The life cycle of organizations, for the operator. */
public final class LifeCycleService implements OrganizationLifeCycle {

    private static final String ID = "organizationId";
    private static final Pages.Keys<TrashedOrganization, OrganizationTrashReader.Position> KEYS = new Pages.Keys<>(
            2,
            trashed -> List.of(
                    CursorCodec.key(trashed.keptUntil()),
                    trashed.organization().id().toString()),
            keys -> new OrganizationTrashReader.Position(
                    CursorCodec.time(keys.get(0)), OrganizationId.valueOf(keys.get(1))));

    private final Environment environment;
    private final Changes changes;
    private final Purges purges;
    private final String operator;

    /** The life cycle in {@code environment}, for the operator of that name. */
    public LifeCycleService(Environment environment, String operator) {
        this.environment = environment;
        this.changes = new Changes(environment);
        this.purges = new Purges(environment, operator);
        this.operator = operator;
    }

    @Override
    public Organization suspend(OrganizationId id) {
        InvalidInputException.required(id, ID);
        return changes.apply(
                operator(id),
                "suspended the organization",
                change -> withStatus(change, OrganizationStatus.SUSPENDED, AuditAction.ORGANIZATION_CHANGED));
    }

    @Override
    public Organization reactivate(OrganizationId id) {
        InvalidInputException.required(id, ID);
        return changes.apply(
                operator(id),
                "reactivated the organization",
                change -> withStatus(change, OrganizationStatus.ACTIVE, AuditAction.ORGANIZATION_CHANGED));
    }

    @Override
    public TrashedOrganization delete(OrganizationId id) {
        InvalidInputException.required(id, ID);
        return changes.apply(operator(id), "deleted the organization", change -> {
            if (change.organization().status() != OrganizationStatus.SUSPENDED) {
                throw new RuleBrokenException(
                        ErrorCode.ORGANIZATION_NOT_SUSPENDED,
                        ID,
                        change.organization().name());
            }
            Instant now = environment.now();
            Instant keptUntil = now.plus(environment.retention());
            change.tx().trashedOrganizations().put(id, now, keptUntil);
            return new TrashedOrganization(
                    withStatus(change, OrganizationStatus.TRASHED, AuditAction.ORGANIZATION_DELETED), now, keptUntil);
        });
    }

    @Override
    public Organization restore(OrganizationId id) {
        InvalidInputException.required(id, ID);
        return changes.applyInTrashToo(operator(id), "restored the organization", change -> {
            Purges.requireTrashed(change);
            change.tx().trashedOrganizations().takeOut(id);
            return withStatus(change, OrganizationStatus.SUSPENDED, AuditAction.ORGANIZATION_RESTORED);
        });
    }

    @Override
    public void purge(OrganizationId id) {
        purges.purge(InvalidInputException.required(id, ID));
    }

    @Override
    public Page<TrashedOrganization> trash(PageRequest page) {
        InvalidInputException.required(page, "page");
        var pages = new Pages<>(page, CursorCodec.forQuery("trashed organizations"), KEYS);
        return pages.page(
                environment.store().read(store -> store.trashedOrganizations().list(pages.run())));
    }

    @Override
    public int purgeExpired() {
        return purges.purgeExpired();
    }

    private static Organization withStatus(Change change, OrganizationStatus status, AuditAction action) {
        Organization before = change.organization();
        if (before.status() == status) {
            change.nothingChanged();
            return before;
        }
        Organization after = new Organization(
                before.id(),
                before.name(),
                before.domains(),
                before.limits(),
                status,
                before.internationalAddresses(),
                before.version() + 1,
                before.createdAt());
        if (!change.tx().organizations().update(after, before.version())) {
            throw new IllegalStateException("The row of organization " + before.id() + " is not held");
        }
        change.record(action, Subject.of(before), Subject.of(after));
        return after;
    }

    private Asker operator(OrganizationId id) {
        return Asker.operator(id, operator);
    }
}
