package io.mailadmin.contract;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.OrgUnitAction;
import io.mailadmin.administrator.Permission;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.contract.PermissionWorld.Target;
import io.mailadmin.id.MailUserId;
import java.util.Map;

/** Which action each row of {@link PermissionTable} is to {@code administrators().explain}. */
final class PermissionActions {

    static final Map<String, UserAction> ON_USERS = Map.ofEntries(
            Map.entry("Users.get(MailUserId)", UserAction.READ),
            Map.entry("Users.update(MailUserEdit)", UserAction.CHANGE),
            Map.entry("UserSelection.suspend()", UserAction.CHANGE),
            Map.entry("UserSelection.blockLogin()", UserAction.CHANGE),
            Map.entry("UserSelection.reactivate()", UserAction.CHANGE),
            Map.entry("UserSelection.moveTo(OrgUnitId)", UserAction.CHANGE),
            Map.entry("Users.changePassword(MailUserId,Password,Password)", UserAction.SET_PASSWORD),
            Map.entry("Users.resetPassword(MailUserId)", UserAction.SET_PASSWORD),
            Map.entry("UserSelection.resetPasswords()", UserAction.SET_PASSWORD),
            Map.entry("Users.delete(MailUserId)", UserAction.DELETE),
            Map.entry("UserSelection.delete()", UserAction.DELETE),
            Map.entry("Administrators.add(AdminScope,List)", UserAction.MAKE_ADMINISTRATOR),
            Map.entry("Administrators.add(AdminScope,AdminRole,List)", UserAction.MAKE_ADMINISTRATOR),
            Map.entry("Administrators.addByLogin(AdminScope,List)", UserAction.MAKE_ADMINISTRATOR),
            Map.entry("Administrators.addByLogin(AdminScope,AdminRole,List)", UserAction.MAKE_ADMINISTRATOR),
            Map.entry("Trash.restore(MailUserId)", UserAction.RESTORE),
            Map.entry("Trash.restore(MailUserId,OrgUnitId)", UserAction.RESTORE),
            Map.entry("Trash.purge(MailUserId)", UserAction.PURGE));

    static final Map<String, OrgUnitAction> ON_UNITS = Map.ofEntries(
            Map.entry("OrgUnits.get(OrgUnitId)", OrgUnitAction.READ),
            Map.entry("OrgUnits.find(OrgUnitQuery)>parent", OrgUnitAction.READ),
            Map.entry("Users.find(UserQuery)>unit", OrgUnitAction.READ),
            Map.entry("Users.count(UserQuery)>unit", OrgUnitAction.READ),
            Map.entry("Users.create(NewMailUser)>unit", OrgUnitAction.ADD_TO),
            Map.entry("Users.update(MailUserEdit)>unit", OrgUnitAction.ADD_TO),
            Map.entry("UserSelection.moveTo(OrgUnitId)>unit", OrgUnitAction.ADD_TO),
            Map.entry("Trash.restore(MailUserId,OrgUnitId)>unit", OrgUnitAction.ADD_TO),
            Map.entry("OrgUnits.create(NewOrgUnit)>parent", OrgUnitAction.ADD_TO),
            Map.entry("OrgUnits.update(OrgUnitEdit)>parent", OrgUnitAction.ADD_TO),
            Map.entry("OrgUnits.update(OrgUnitEdit)", OrgUnitAction.CHANGE),
            Map.entry("OrgUnits.delete(OrgUnitId)", OrgUnitAction.DELETE),
            Map.entry("Administrators.add(AdminScope,List)>scope", OrgUnitAction.ADMINISTER),
            Map.entry("Administrators.add(AdminScope,AdminRole,List)>scope", OrgUnitAction.ADMINISTER),
            Map.entry("Administrators.addByLogin(AdminScope,List)>scope", OrgUnitAction.ADMINISTER),
            Map.entry("Administrators.addByLogin(AdminScope,AdminRole,List)>scope", OrgUnitAction.ADMINISTER),
            Map.entry("Administrators.remove(AdminScope,MailUserId)>scope", OrgUnitAction.ADMINISTER),
            Map.entry("Administrators.list(AdminScope)>scope", OrgUnitAction.READ),
            Map.entry("Administrators.list(AdminScope,PageRequest)>scope", OrgUnitAction.READ));

    private PermissionActions() {}

    /** Whether the row is an action. */
    static boolean has(String row) {
        return ON_USERS.containsKey(row) || ON_UNITS.containsKey(row);
    }

    /** What {@code asker} is told about {@code administrator} and the call of {@code row}, which is an action. */
    static Permission explain(String row, AdminSession asker, MailUserId administrator, Target target) {
        UserAction onUser = ON_USERS.get(row);
        return onUser != null
                ? asker.administrators()
                        .explain(administrator, onUser, target.user().id())
                : asker.administrators()
                        .explain(administrator, ON_UNITS.get(row), target.unit().id());
    }
}
