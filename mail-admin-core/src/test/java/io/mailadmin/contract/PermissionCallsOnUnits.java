package io.mailadmin.contract;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.OrgUnitAction;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.contract.PermissionWorld.Kind;
import io.mailadmin.contract.PermissionWorld.Target;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.PageRequest;
import java.util.List;

/** How the rows about units, their administrators and the audit trail are called. */
final class PermissionCallsOnUnits {

    private static final PageRequest LARGEST = PageRequest.first(PageRequest.LARGEST_SIZE);

    private final PermissionCalls calls;
    private final AuditAnchor anchor;

    PermissionCallsOnUnits(PermissionCalls calls, AuditAnchor anchor) {
        this.calls = calls;
        this.anchor = anchor;
    }

    void addAll() {
        orgUnits();
        administrators();
        explanations();
        auditLog();
    }

    private void orgUnits() {
        calls.reads(
                "OrgUnits.get(OrgUnitId)",
                Kind.UNIT,
                (session, target) -> session.orgUnits()
                        .get(target.unit().id())
                        .id()
                        .equals(target.unit().id()));
        calls.reads(
                "OrgUnits.find(OrgUnitQuery)",
                Kind.UNIT,
                (session, target) -> session.orgUnits().find(OrgUnitQuery.all().page(LARGEST)).items().stream()
                        .anyMatch(unit -> unit.id().equals(target.unit().id())));
        calls.reads(
                "OrgUnits.find(OrgUnitQuery)>parent",
                Kind.UNIT,
                (session, target) -> session.orgUnits()
                                .find(OrgUnitQuery.below(target.unit().id()))
                                .items()
                        != null);
        calls.changes(
                "OrgUnits.create(NewOrgUnit)>parent",
                Kind.UNIT,
                (session, target) -> session.orgUnits()
                        .create(NewOrgUnit.named("New " + calls.next())
                                .below(target.unit().id())));
        calls.changes(
                "OrgUnits.update(OrgUnitEdit)",
                Kind.UNIT,
                (session, target) -> session.orgUnits()
                        .update(target.unit()
                                .edit()
                                .name("Renamed " + calls.next())
                                .build()));
        calls.changes(
                "OrgUnits.update(OrgUnitEdit)>parent",
                Kind.UNIT_INTO_UNIT,
                (session, target) -> session.orgUnits()
                        .update(target.moved().edit().below(target.unit().id()).build()));
        calls.changes(
                "OrgUnits.delete(OrgUnitId)",
                Kind.UNIT,
                (session, target) -> session.orgUnits().delete(target.unit().id()));
    }

    private void administrators() {
        for (Kind kind : List.of(Kind.USER, Kind.UNIT)) {
            String suffix = kind == Kind.UNIT ? ">scope" : "";
            calls.changes(
                    "Administrators.add(AdminScope,List)" + suffix,
                    kind,
                    (session, target) -> session.administrators()
                            .add(scope(target), List.of(target.user().id())));
            calls.changes(
                    "Administrators.add(AdminScope,AdminRole,List)" + suffix,
                    kind,
                    (session, target) -> session.administrators()
                            .add(
                                    scope(target),
                                    AdminRole.WITHOUT_PASSWORDS,
                                    List.of(target.user().id())));
            calls.changes(
                    "Administrators.addByLogin(AdminScope,AdminRole,List)" + suffix,
                    kind,
                    (session, target) -> session.administrators()
                            .addByLogin(
                                    scope(target),
                                    AdminRole.WITHOUT_PASSWORDS,
                                    List.of(target.user().login().toString())));
            calls.changes(
                    "Administrators.addByLogin(AdminScope,List)" + suffix,
                    kind,
                    (session, target) -> session.administrators()
                            .addByLogin(
                                    scope(target), List.of(target.user().login().toString())));
            calls.changes(
                    "Administrators.remove(AdminScope,MailUserId)" + suffix,
                    kind,
                    (session, target) -> session.administrators()
                            .remove(scope(target), target.user().id()));
        }
        calls.reads(
                "Administrators.list(AdminScope)>scope",
                Kind.UNIT,
                (session, target) ->
                        session.administrators().list(scope(target)).items() != null);
        calls.reads(
                "Administrators.list(AdminScope,PageRequest)>scope",
                Kind.UNIT,
                (session, target) ->
                        session.administrators().list(scope(target), LARGEST).items() != null);
    }

    private void explanations() {
        calls.reads(
                "Administrators.explain(MailUserId,UserAction,MailUserId)",
                Kind.USER,
                (session, target) -> session.administrators()
                                .explain(
                                        target.user().id(),
                                        UserAction.READ,
                                        target.user().id())
                        != null);
        calls.reads(
                "Administrators.explain(MailUserId,OrgUnitAction,OrgUnitId)>unit",
                Kind.UNIT,
                (session, target) -> session.administrators()
                                .explain(
                                        target.user().id(),
                                        OrgUnitAction.READ,
                                        target.unit().id())
                        != null);
    }

    private void auditLog() {
        calls.reads(
                "AuditLog.find(AuditQuery)",
                Kind.USER,
                (session, target) -> !session.auditLog()
                        .find(AuditQuery.changes().on(target.user().id()))
                        .items()
                        .isEmpty());
        calls.reads(
                "AuditLog.changes(long,int)",
                Kind.USER,
                (session, target) -> session.auditLog().changes(anchor.sequence() - 1, 1).stream()
                        .anyMatch(event -> event.toAnchor().equals(anchor)));
        calls.reads(
                "AuditLog.anchor(AuditChain)",
                Kind.USER,
                (session, target) -> session.auditLog().anchor(AuditChain.CHANGES) != null);
        calls.reads(
                "AuditLog.verify(AuditChain)",
                Kind.USER,
                (session, target) ->
                        session.auditLog().verify(AuditChain.CHANGES).isIntact());
        calls.reads(
                "AuditLog.verify(AuditAnchor)",
                Kind.USER,
                (session, target) -> session.auditLog().verify(anchor).isIntact());
    }

    private static AdminScope scope(Target target) {
        return AdminScope.orgUnit(target.unit().id());
    }
}
