package io.mailadmin.contract;

import io.mailadmin.AdminSession;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.contract.PermissionWorld.Kind;
import io.mailadmin.contract.PermissionWorld.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** How each row of {@link PermissionTable} is called. */
final class PermissionCalls {

    /**
     * A call.
     *
     * @param kind of target
     * @param changes whether each call needs a target of its own
     * @param seesTarget calls, and tells whether what came back, if anything, held the target
     */
    record Call(Kind kind, boolean changes, BiPredicate<AdminSession, Target> seesTarget) {}

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private int count;

    private PermissionCalls() {}

    /**
     * The calls by row.
     *
     * @param anchor of the trail of the organization in which the targets lie
     */
    static Map<String, Call> all(AuditAnchor anchor) {
        PermissionCalls all = new PermissionCalls();
        new PermissionCallsOnUsers(all).addAll();
        new PermissionCallsOnTransfers(all).addAll();
        new PermissionCallsOnUnits(all, anchor).addAll();
        return all.calls;
    }

    /** Adds a call that leaves its target as it was. */
    void reads(String row, Kind kind, BiPredicate<AdminSession, Target> seesTarget) {
        calls.put(row, new Call(kind, false, seesTarget));
    }

    /** Adds a call that may change its target. */
    void changes(String row, Kind kind, BiConsumer<AdminSession, Target> call) {
        calls.put(row, new Call(kind, true, (session, target) -> {
            call.accept(session, target);
            return true;
        }));
    }

    /** A number for a name that is not taken. */
    int next() {
        return count++;
    }
}
