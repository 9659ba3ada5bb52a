package io.mailadmin.contract;

import io.mailadmin.AdminSession;
import io.mailadmin.contract.PermissionWorld.Kind;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.RefusedRow;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How the rows about lists of users are called. */
final class PermissionCallsOnTransfers {

    private final PermissionCalls calls;

    PermissionCallsOnTransfers(PermissionCalls calls) {
        this.calls = calls;
    }

    void addAll() {
        calls.reads(
                "UserTransfer.exportUsers(UserExport,OutputStream)",
                Kind.USER,
                (session, target) -> exported(session, UserExport.csv())
                        .contains("," + target.user().login() + ","));
        calls.reads(
                "UserTransfer.exportUsers(UserExport,OutputStream)>unit",
                Kind.UNIT,
                (session, target) -> exported(
                                session,
                                UserExport.csv().inOrgUnit(target.unit().id()))
                        != null);
        imports();
    }

    private void imports() {
        calls.changes(
                "UserTransfer.importUsers(UserImport,InputStream)",
                Kind.USER,
                (session, target) ->
                        imported(session, "login,givenName\n" + target.user().login() + ",철수\n"));
        calls.changes(
                "UserTransfer.importUsers(UserImport,InputStream)>unit",
                Kind.UNIT,
                (session, target) -> imported(
                        session,
                        "login,givenName,familyName,serviceType,orgUnit\nimported" + calls.next() + ",민수,김,standard,"
                                + path(session, target.unit()) + "\n"));
    }

    /** Imports one row, and throws what it was refused for. */
    private static void imported(AdminSession session, String list) {
        ImportReport report = session.transfer()
                .importUsers(
                        UserImport.csv(ImportPasswords.none()).updateExisting(),
                        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        for (RefusedRow row : report.refusals()) {
            throw new NotPermittedException(row.errors().get(0).code(), null, "-", "-", "-");
        }
    }

    /** The path as the session sees it; the last name alone of a unit that it does not see. */
    private static String path(AdminSession session, OrgUnit unit) {
        String path = unit.parent() == null ? "" : unit.name();
        try {
            OrgUnit above = parent(session, session.orgUnits().get(unit.id()));
            while (above != null && above.parent() != null) {
                path = above.name() + '/' + path;
                above = parent(session, above);
            }
        } catch (MailAdminException e) {
            return path;
        }
        return path;
    }

    private static @Nullable OrgUnit parent(AdminSession session, OrgUnit unit) {
        return unit.parent() == null ? null : session.orgUnits().get(unit.parent());
    }

    private static String exported(AdminSession session, UserExport export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        session.transfer().exportUsers(export, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
