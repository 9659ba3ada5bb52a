package io.mailadmin.internal.organization;

import io.mailadmin.address.DomainName;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.user.UserCreation;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.organization.ServiceGrant;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Grant;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates organizations with their first administrator, all or nothing. */
final class OrganizationCreation {

    private final Environment environment;
    private final String operator;
    private final Changes changes;
    private final UserCreation users;

    OrganizationCreation(Environment environment, String operator) {
        this.environment = environment;
        this.operator = operator;
        this.changes = new Changes(environment);
        this.users = new UserCreation(environment);
    }

    /** Creates {@code command}, whose fields are valid one by one. */
    Organization create(NewOrganization command) {
        Organization organization = organization(command);
        StoredPassword password = users.password(command.firstAdministrator(), false);
        return environment.store().write(tx -> {
            tx.organizations().insert(organization).ifPresent(taken -> {
                throw new DuplicateException(ErrorCode.DOMAIN_TAKEN, "domains", taken.toUnicode());
            });
            Change change = changes.begin(Asker.operator(organization.id(), operator), tx);
            change.record(AuditAction.ORGANIZATION_CREATED, null, Subject.of(organization));
            giveServiceTypes(change, command);
            createAdministrator(change, command, password);
            changes.end(change);
            return organization;
        });
    }

    private Organization organization(NewOrganization command) {
        return new Organization(
                new OrganizationId(environment.ids().next()),
                PlainText.normalise(command.name()),
                domains(command.domains()),
                command.limits(),
                OrganizationStatus.ACTIVE,
                command.internationalAddresses(),
                1,
                environment.now());
    }

    private static List<MailDomain> domains(List<String> typed) {
        List<MailDomain> domains = new ArrayList<>();
        Set<DomainName> names = new HashSet<>();
        for (String domain : typed) {
            DomainName name = DomainName.valueOf(domain);
            if (!names.add(name)) {
                throw InvalidInputException.of("domains[" + domains.size() + "]", ErrorCode.LIST_DUPLICATE, domain);
            }
            domains.add(new MailDomain(name, domains.isEmpty()));
        }
        return domains;
    }

    private static void giveServiceTypes(Change change, NewOrganization command) {
        List<ServiceGrant> grants = new ArrayList<>(command.serviceTypes());
        String founders = command.firstAdministrator().serviceType();
        if (grants.stream().noneMatch(grant -> grant.serviceType().equals(founders))) {
            grants.add(new ServiceGrant(founders, null));
        }
        for (ServiceGrant grant : grants) {
            ServiceTypeGrants.give(change, code(grant.serviceType()), grant.limit());
        }
    }

    private static ServiceTypeCode code(String typed) {
        try {
            return ServiceTypeCode.valueOf(typed);
        } catch (InvalidInputException e) {
            throw new NotFoundException(ErrorCode.SERVICE_TYPE_NOT_FOUND, "serviceTypes", typed);
        }
    }

    private void createAdministrator(Change change, NewOrganization command, @Nullable StoredPassword password) {
        try {
            MailUser founder = users.create(change, command.firstAdministrator(), change.root(), password);
            Grant grant = new Grant(change.root(), founder.id(), AdminRole.FULL);
            change.tx().administrators().add(change.organizationId(), grant, environment.now());
            change.record(
                    AuditAction.ADMINISTRATOR_ADDED, null, Subject.administrator(founder, grant.unit(), grant.role()));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.errors().stream()
                    .map(error -> error.at("firstAdministrator." + error.field()))
                    .toList());
        }
    }
}
