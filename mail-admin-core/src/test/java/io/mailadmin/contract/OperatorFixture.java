package io.mailadmin.contract;

import io.mailadmin.audit.AuditChain;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLifeCycle;
import io.mailadmin.organization.Organizations;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.organization.ServiceTypes;
import io.mailadmin.page.PageRequest;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How each row of {@link OperatorTable} is called, and organizations in each state to call it on. */
abstract class OperatorFixture extends FunctionFixture {

    /** What became of the organization. */
    enum State {
        ACTIVE,
        SUSPENDED,
        TRASHED,
        PURGED
    }

    private static final PageRequest LARGEST = PageRequest.first(PageRequest.LARGEST_SIZE);
    private static final ServiceTypeCode PREMIUM = ServiceTypeCode.valueOf("premium");

    /** Calls, and tells whether what came back, if anything, held the organization. */
    final Map<String, Predicate<Organization>> calls = new LinkedHashMap<>();

    private int count;

    /** An organization with two domains, of which the second has no addresses, as it was before it was deleted. */
    Organization organization(State state) {
        int number = count++;
        Organization created = createOrganization(
                "Company " + number, "company" + number + ".example", "second" + number + ".example");
        OrganizationLifeCycle lifeCycle = operator.lifeCycle();
        OrganizationId id = created.id();
        if (state == State.ACTIVE) {
            return operator.organizations().get(id);
        }
        Organization suspended = lifeCycle.suspend(id);
        if (state != State.SUSPENDED) {
            lifeCycle.delete(id);
        }
        if (state == State.PURGED) {
            lifeCycle.purge(id);
        }
        return suspended;
    }

    void addCalls() {
        reads(
                "OperatorSession.organization(OrganizationId)",
                target -> operator.organization(target.id()).organization().equals(target.id()));
        organizations(operator.organizations());
        lifeCycle(operator.lifeCycle());
        serviceTypes(operator.serviceTypes());
        auditLogs();
        changes(
                "Backups.users(OrganizationId,OutputStream)",
                target -> operator.backups().users(target.id(), new ByteArrayOutputStream()));
        reads(
                "PasswordHashes.kinds(OrganizationId)",
                target -> !operator.passwordHashes().kinds(target.id()).isEmpty());
        changes(
                "PasswordHashes.users(OrganizationId,String,PageRequest)",
                target -> operator.passwordHashes().users(target.id(), "none", LARGEST));
    }

    private void organizations(Organizations all) {
        changes(
                "Organizations.create(NewOrganization)",
                target -> all.create(NewOrganization.builder("Another")
                        .domain(target.primaryDomain().value())
                        .firstAdministrator(newUser("admin").build())
                        .build()));
        reads(
                "Organizations.get(OrganizationId)",
                target -> all.get(target.id()).id().equals(target.id()));
        reads(
                "Organizations.findByDomain(DomainName)",
                target -> all.findByDomain(target.primaryDomain()).isPresent());
        reads(
                "Organizations.list(PageRequest)",
                target -> all.list(LARGEST).items().stream()
                        .anyMatch(listed -> listed.id().equals(target.id())));
        changes("Organizations.update(OrganizationEdit)", target -> all.update(target.edit()));
        changes(
                "Organizations.addDomain(OrganizationId,String)",
                target -> all.addDomain(target.id(), "third" + count++ + ".example"));
        changes(
                "Organizations.removeDomain(OrganizationId,DomainName)",
                target -> all.removeDomain(target.id(), target.domains().get(1).name()));
        changes(
                "Organizations.makePrimary(OrganizationId,DomainName)",
                target -> all.makePrimary(target.id(), target.domains().get(1).name()));
        reads(
                "Organizations.serviceTypes(OrganizationId)",
                target -> !all.serviceTypes(target.id()).isEmpty());
        changes(
                "Organizations.giveServiceType(OrganizationId,ServiceTypeCode,Long)",
                target -> all.giveServiceType(target.id(), PREMIUM, 7L));
        changes(
                "Organizations.withdrawServiceType(OrganizationId,ServiceTypeCode)",
                target -> all.withdrawServiceType(target.id(), PREMIUM));
    }

    private void lifeCycle(OrganizationLifeCycle lifeCycle) {
        changes("OrganizationLifeCycle.suspend(OrganizationId)", target -> lifeCycle.suspend(target.id()));
        changes("OrganizationLifeCycle.reactivate(OrganizationId)", target -> lifeCycle.reactivate(target.id()));
        changes("OrganizationLifeCycle.delete(OrganizationId)", target -> lifeCycle.delete(target.id()));
        changes("OrganizationLifeCycle.restore(OrganizationId)", target -> lifeCycle.restore(target.id()));
        changes("OrganizationLifeCycle.purge(OrganizationId)", target -> lifeCycle.purge(target.id()));
        reads(
                "OrganizationLifeCycle.trash(PageRequest)",
                target -> lifeCycle.trash(LARGEST).items().stream()
                        .anyMatch(trashed -> trashed.organization().id().equals(target.id())));
        reads("OrganizationLifeCycle.purgeExpired()", target -> lifeCycle.purgeExpired() > 0);
    }

    private void serviceTypes(ServiceTypes types) {
        changes(
                "ServiceTypes.create(ServiceTypeDefinition)",
                target -> types.create(ServiceTypeDefinition.of("type" + count++, "종류", "Type", GIB)));
        changes("ServiceTypes.update(ServiceTypeDefinition,long)", target -> {
            long version = types.get(PREMIUM).version();
            types.update(ServiceTypeDefinition.of("premium", "고급", "Premium", 10 * GIB), version);
        });
        reads(
                "ServiceTypes.get(ServiceTypeCode)",
                target -> types.get(PREMIUM).code().equals(PREMIUM));
        reads("ServiceTypes.list()", target -> !types.list().isEmpty());
    }

    private void auditLogs() {
        reads("AuditLogs.of(OrganizationId)", target -> {
            var trail = operator.auditLogs().of(target.id());
            return !trail.changes(0, 1).isEmpty()
                    && trail.verify(AuditChain.CHANGES).isIntact();
        });
        reads(
                "AuditLogs.ofOperator()",
                target -> operator.auditLogs().ofOperator().changes(0, 500).stream()
                        .anyMatch(
                                event -> event.target().id().equals(target.id().toString())));
        reads("AuditLogs.unread(PageRequest)", target -> {
            PageRequest request = LARGEST;
            var page = operator.auditLogs().unread(request);
            while (page.next() != null
                    && page.items().stream()
                            .noneMatch(event -> event.organization().equals(target.id()))) {
                request = LARGEST.at(page.next());
                page = operator.auditLogs().unread(request);
            }
            return page.items().stream().anyMatch(event -> event.organization().equals(target.id()));
        });
        changes(
                "AuditLogs.acknowledge(OrganizationId,long)",
                target -> operator.auditLogs().acknowledge(target.id(), 1));
        changes(
                "AuditLogs.expire(OrganizationId,AuditChain,Instant)",
                target -> operator.auditLogs().expire(target.id(), AuditChain.CHANGES, Instant.EPOCH));
    }

    private void reads(String row, Predicate<Organization> call) {
        calls.put(row, call);
    }

    private void changes(String row, Consumer<Organization> call) {
        calls.put(row, target -> {
            call.accept(target);
            return true;
        });
    }
}
