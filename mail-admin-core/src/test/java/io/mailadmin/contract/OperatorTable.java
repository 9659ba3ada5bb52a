package io.mailadmin.contract;

import io.mailadmin.contract.OperatorFixture.State;
import io.mailadmin.error.ErrorCode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the operator gets from each function that only the operator can reach, by the state of the organization that it is
 * about. A row is named as its method; one that is about no organization is ok for all.
 */
final class OperatorTable {

    /** What comes of a call, besides what {@link PermissionTable} has. */
    static final Map<String, ErrorCode> REFUSALS = Map.of(
            "-", ErrorCode.ORGANIZATION_NOT_FOUND,
            "T", ErrorCode.ORGANIZATION_TRASHED,
            "t", ErrorCode.ORGANIZATION_NOT_TRASHED,
            "S", ErrorCode.ORGANIZATION_NOT_SUSPENDED,
            "D", ErrorCode.DOMAIN_TAKEN);

    private static final String ROWS = """
            #                                                                       active suspended trashed purged
            OperatorSession.organization(OrganizationId)                            ok     ok        ok      -
            Organizations.create(NewOrganization)                                   D      D         D       ok
            Organizations.get(OrganizationId)                                       ok     ok        ok      -
            Organizations.findByDomain(DomainName)                                  ok     ok        ok      .
            Organizations.list(PageRequest)                                         ok     ok        ok      .
            Organizations.update(OrganizationEdit)                                  ok     ok        T       -
            Organizations.addDomain(OrganizationId,String)                          ok     ok        T       -
            Organizations.removeDomain(OrganizationId,DomainName)                   ok     ok        T       -
            Organizations.makePrimary(OrganizationId,DomainName)                    ok     ok        T       -
            Organizations.serviceTypes(OrganizationId)                              ok     ok        ok      -
            Organizations.giveServiceType(OrganizationId,ServiceTypeCode,Long)      ok     ok        T       -
            Organizations.withdrawServiceType(OrganizationId,ServiceTypeCode)       ok     ok        T       -
            OrganizationLifeCycle.suspend(OrganizationId)                           ok     ok        T       -
            OrganizationLifeCycle.reactivate(OrganizationId)                        ok     ok        T       -
            OrganizationLifeCycle.delete(OrganizationId)                            S      ok        T       -
            OrganizationLifeCycle.restore(OrganizationId)                           t      t         ok      -
            OrganizationLifeCycle.purge(OrganizationId)                             t      t         ok      -
            OrganizationLifeCycle.trash(PageRequest)                                .      .         ok      .
            OrganizationLifeCycle.purgeExpired()                                    .      .         .       .
            ServiceTypes.create(ServiceTypeDefinition)                              ok     ok        ok      ok
            ServiceTypes.update(ServiceTypeDefinition,long)                         ok     ok        ok      ok
            ServiceTypes.get(ServiceTypeCode)                                       ok     ok        ok      ok
            ServiceTypes.list()                                                     ok     ok        ok      ok
            AuditLogs.of(OrganizationId)                                            ok     ok        ok      ok
            AuditLogs.ofOperator()                                                  .      .         .       ok
            AuditLogs.unread(PageRequest)                                           ok     ok        ok      ok
            AuditLogs.acknowledge(OrganizationId,long)                              ok     ok        ok      ok
            AuditLogs.expire(OrganizationId,AuditChain,Instant)                     ok     ok        ok      ok
            Backups.users(OrganizationId,OutputStream)                              ok     ok        ok      -
            PasswordHashes.kinds(OrganizationId)                                    ok     ok        ok      -
            PasswordHashes.users(OrganizationId,String,PageRequest)                 ok     ok        ok      -
            """;

    private OperatorTable() {}

    /** What comes of the call of each row, by the organization's state. */
    static Map<String, Map<State, String>> rows() {
        Map<String, Map<State, String>> rows = new LinkedHashMap<>();
        ROWS.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] words = line.trim().split("\\s+", -1);
            Map<State, String> outcomes = new EnumMap<>(State.class);
            int column = 1;
            for (State state : State.values()) {
                outcomes.put(state, words[column++]);
            }
            rows.put(words[0], outcomes);
        });
        return rows;
    }
}
