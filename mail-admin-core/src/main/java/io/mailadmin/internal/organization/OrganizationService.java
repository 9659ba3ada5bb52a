package io.mailadmin.internal.organization;

import io.mailadmin.address.DomainName;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationEdit;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.organization.Organizations;
import io.mailadmin.organization.ServiceAllotment;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Asker;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All organizations, for the operator. */
public final class OrganizationService implements Organizations {

    private static final String ID = "organizationId";
    private static final String DOMAIN = "domain";

    private final Environment environment;
    private final String operator;
    private final Changes changes;
    private final OrganizationCreation creation;

    /** The organizations in {@code environment}, for the operator of that name. */
    public OrganizationService(Environment environment, String operator) {
        this.environment = environment;
        this.operator = operator;
        this.changes = new Changes(environment);
        this.creation = new OrganizationCreation(environment, operator);
    }

    @Override
    public Organization create(NewOrganization organization) {
        return creation.create(environment.inputs().valid(organization, "organization"));
    }

    @Override
    public Organization get(OrganizationId id) {
        InvalidInputException.required(id, ID);
        return environment
                .store()
                .read(store -> store.organizations().find(id))
                .orElseThrow(() -> new NotFoundException(ErrorCode.ORGANIZATION_NOT_FOUND, ID, id));
    }

    @Override
    public Optional<Organization> findByDomain(DomainName domain) {
        InvalidInputException.required(domain, DOMAIN);
        return environment.store().read(store -> store.organizations().findByDomain(domain));
    }

    @Override
    public Page<Organization> list(PageRequest page) {
        InvalidInputException.required(page, "page");
        var pages = new Pages<Organization, OrganizationId>(
                page,
                CursorCodec.forQuery("organizations"),
                new Pages.Keys<>(
                        1,
                        organization -> List.of(organization.id().toString()),
                        keys -> OrganizationId.valueOf(keys.get(0))));
        return pages.page(
                environment.store().read(store -> store.organizations().list(pages.run())));
    }

    @Override
    public Organization update(OrganizationEdit edit) {
        environment.inputs().valid(edit, "edit");
        if (edit.status() == OrganizationStatus.TRASHED) {
            throw InvalidInputException.of(
                    "status", ErrorCode.ORGANIZATION_STATUS_INVALID, edit.status(), edit.status());
        }
        return change(edit.id(), "edited the organization", change -> {
            Organization before = change.organization();
            Organization after = new Organization(
                    before.id(),
                    PlainText.normalise(edit.name()),
                    before.domains(),
                    edit.limits(),
                    edit.status(),
                    edit.internationalAddresses(),
                    edit.version() + 1,
                    before.createdAt());
            if (!change.tx().organizations().update(after, edit.version())) {
                throw new StaleVersionException(before.name());
            }
            change.record(AuditAction.ORGANIZATION_CHANGED, Subject.of(before), Subject.of(after));
        });
    }

    @Override
    public Organization addDomain(OrganizationId id, String domain) {
        InvalidInputException.required(id, ID);
        DomainName name = DomainName.valueOf(domain);
        return change(id, "added a domain", change -> Domains.add(change, name));
    }

    @Override
    public Organization removeDomain(OrganizationId id, DomainName domain) {
        InvalidInputException.required(id, ID);
        InvalidInputException.required(domain, DOMAIN);
        return change(id, "removed a domain", change -> Domains.remove(change, domain));
    }

    @Override
    public Organization makePrimary(OrganizationId id, DomainName domain) {
        InvalidInputException.required(id, ID);
        InvalidInputException.required(domain, DOMAIN);
        return change(id, "changed the primary domain", change -> Domains.makePrimary(change, domain));
    }

    @Override
    public List<ServiceAllotment> serviceTypes(OrganizationId id) {
        get(id);
        return environment.store().read(store -> store.organizations().allotments(id));
    }

    @Override
    public void giveServiceType(OrganizationId id, ServiceTypeCode serviceType, @Nullable Long limit) {
        InvalidInputException.required(id, ID);
        InvalidInputException.required(serviceType, "serviceType");
        if (limit != null && limit < 1) {
            throw InvalidInputException.of("limit", ErrorCode.LIMIT_INVALID, limit);
        }
        changes.run(operator(id), "gave a service type", change -> {
            ServiceTypeGrants.give(change, serviceType, limit);
        });
    }

    @Override
    public void withdrawServiceType(OrganizationId id, ServiceTypeCode serviceType) {
        InvalidInputException.required(id, ID);
        InvalidInputException.required(serviceType, "serviceType");
        changes.run(operator(id), "withdrew a service type", change -> {
            ServiceTypeGrants.withdraw(change, serviceType);
        });
    }

    /** Runs {@code work} and reads back what the organization is after it. */
    private Organization change(OrganizationId id, String what, Consumer<Change> work) {
        return changes.apply(operator(id), what, change -> {
            work.accept(change);
            return change.tx().organizations().find(id).orElseThrow();
        });
    }

    private Asker operator(OrganizationId id) {
        return Asker.operator(id, operator);
    }
}
