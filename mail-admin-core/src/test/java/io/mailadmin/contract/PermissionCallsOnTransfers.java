package io.mailadmin.contract;

import io.mailadmin.AdminSession;
import io.mailadmin.contract.PermissionWorld.Kind;
import io.mailadmin.transfer.UserExport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

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
    }

    private static String exported(AdminSession session, UserExport export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        session.transfer().exportUsers(export, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
