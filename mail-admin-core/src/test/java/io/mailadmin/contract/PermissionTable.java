package io.mailadmin.contract;

import io.mailadmin.error.ErrorCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who may do what: for every function that an administrator can reach, what each role gets, by where the target lies.
 *
 * <p>A row is named as its method. {@code >scope}, {@code >unit} and {@code >parent} mark rows in which it is the named unit
 * that lies in the place, while the users or units concerned lie in the own unit; in the other rows that take a user, it is
 * the user.
 */
final class PermissionTable {

    /** What comes of a call. */
    static final Map<String, ErrorCode> REFUSALS = Map.of(
            "L", ErrorCode.LOGIN_TAKEN,
            "D", ErrorCode.DOMAIN_NOT_OF_ORGANIZATION,
            "-u", ErrorCode.USER_NOT_FOUND,
            "-o", ErrorCode.ORG_UNIT_NOT_FOUND,
            "W", ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
            "T", ErrorCode.OWN_TOP_UNIT,
            "G", ErrorCode.HOLDS_WIDER_GRANT,
            "R", ErrorCode.FULL_ROLE_REQUIRED,
            "P", ErrorCode.OWN_PASSWORD,
            "N", ErrorCode.NOT_AN_ADMINISTRATOR);

    /** Allowed, and the target was there, or what was asked of it was done. */
    static final String ALLOWED = "ok";

    /** Allowed, but what came back did not hold the target. */
    static final String UNSEEN = ".";

    /** There is no such target. */
    static final String NONE = "/";

    // operator: its help session; admin: of the organization; both with the target in BELOW, or where it is said
    // @self: the target is who asks; root to peer: for the administrator of OWN, by where the target lies
    // ok:R is ok for the one with the full role, and R for the one without passwords
    // other: an administrator of another organization; gone: each of Role.GONE, wherever the target lies
    private static final String ROWS = """
            #                                                               operator admin @root @self | root parent own  below sibling wider peer | other gone
            AdminSession.hosting()                                          ok       ok    ok    ok    | ok   ok     ok   ok    ok      ok    ok   | ok    N
            Users.get(MailUserId)                                           ok       ok    ok    ok    | -u   -u     ok   ok    -u      ok    ok   | -u    N
            Users.findByLogin(String)                                       ok       ok    ok    ok    | .    .      ok   ok    .       ok    ok   | .     N
            Users.find(UserQuery)                                           ok       ok    ok    ok    | .    .      ok   ok    .       ok    ok   | .     N
            Users.find(UserQuery)>unit                                      ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            Users.count(UserQuery)                                          ok       ok    ok    ok    | .    .      ok   ok    .       ok    ok   | .     N
            Users.count(UserQuery)>unit                                     ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            Users.create(NewMailUser)>unit                                  ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            Users.update(MailUserEdit)                                      ok       ok    ok    ok    | -u   -u     ok   ok    -u      G     ok:G | -u    N
            Users.update(MailUserEdit)>unit                                 ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -u    N
            Users.changePassword(MailUserId,Password,Password)              ok       ok    ok    P     | -u   -u     ok:R ok:R  -u      G:R   ok:R | -u    N
            Users.resetPassword(MailUserId)                                 ok       ok    ok    P     | -u   -u     ok:R ok:R  -u      G:R   ok:R | -u    N
            Users.delete(MailUserId)                                        ok       ok    ok    ok    | -u   -u     ok   ok    -u      G     ok:G | -u    N
            UserSelection.suspend()                                         ok       ok    ok    ok    | -u   -u     ok   ok    -u      G     ok:G | -u    N
            UserSelection.blockLogin()                                      ok       ok    ok    ok    | -u   -u     ok   ok    -u      G     ok:G | -u    N
            UserSelection.reactivate()                                      ok       ok    ok    ok    | -u   -u     ok   ok    -u      G     ok:G | -u    N
            UserSelection.resetPasswords()                                  ok       ok    ok    P     | -u   -u     ok:R ok:R  -u      G:R   ok:R | -u    N
            UserSelection.delete()                                          ok       ok    ok    ok    | -u   -u     ok   ok    -u      G     ok:G | -u    N
            UserSelection.moveTo(OrgUnitId)                                 ok       ok    ok    ok    | -u   -u     ok   ok    -u      G     ok:G | -u    N
            UserSelection.moveTo(OrgUnitId)>unit                            ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -u    N
            Trash.list(PageRequest)                                         ok       ok    ok    /     | .    .      ok   ok    .       ok    ok   | .     N
            Trash.restore(MailUserId)                                       ok       ok    ok    /     | -u   -u     ok   ok    -u      ok    ok   | -u    N
            Trash.restore(MailUserId,OrgUnitId)                             ok       ok    ok    /     | -u   -u     ok   ok    -u      ok    ok   | -u    N
            Trash.restore(MailUserId,OrgUnitId)>unit                        ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -u    N
            Trash.purge(MailUserId)                                         ok       ok    ok    /     | -u   -u     ok:R ok:R  -u      ok:R  ok:R | -u    N
            UserTransfer.exportUsers(UserExport,OutputStream)               ok       ok    ok    ok    | .    .      ok   ok    .       ok    ok   | .     N
            UserTransfer.exportUsers(UserExport,OutputStream)>unit          ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            UserTransfer.importUsers(UserImport,InputStream)                ok       ok    ok    ok    | L    L      ok   ok    L       G     ok:G | D     N
            UserTransfer.importUsers(UserImport,InputStream)>unit           ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            OrgUnits.get(OrgUnitId)                                         ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            OrgUnits.find(OrgUnitQuery)                                     ok       ok    .     /     | .    .      ok   ok    .       /     /    | .     N
            OrgUnits.find(OrgUnitQuery)>parent                              ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            OrgUnits.create(NewOrgUnit)>parent                              ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            OrgUnits.update(OrgUnitEdit)                                    ok       ok    T     /     | W    -o     T    ok    -o      /     /    | -o    N
            OrgUnits.update(OrgUnitEdit)>parent                             ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            OrgUnits.delete(OrgUnitId)                                      ok       ok    T     /     | W    -o     T    ok    -o      /     /    | -o    N
            Administrators.add(AdminScope,List)                             ok       ok    ok    ok    | -u:R -u:R   ok:R ok:R  -u:R    ok:R  ok:R | -o    N
            Administrators.add(AdminScope,AdminRole,List)                   ok       ok    ok    ok    | -u:R -u:R   ok:R ok:R  -u:R    ok:R  ok:R | -o    N
            Administrators.add(AdminScope,List)>scope                       ok       ok    ok    /     | W    -o     ok:R ok:R  -o      /     /    | -o    N
            Administrators.add(AdminScope,AdminRole,List)>scope             ok       ok    ok    /     | W    -o     ok:R ok:R  -o      /     /    | -o    N
            Administrators.addByLogin(AdminScope,List)                      ok       ok    ok    ok    | -u:R -u:R   ok:R ok:R  -u:R    ok:R  ok:R | -o    N
            Administrators.addByLogin(AdminScope,AdminRole,List)            ok       ok    ok    ok    | -u:R -u:R   ok:R ok:R  -u:R    ok:R  ok:R | -o    N
            Administrators.addByLogin(AdminScope,List)>scope                ok       ok    ok    /     | W    -o     ok:R ok:R  -o      /     /    | -o    N
            Administrators.addByLogin(AdminScope,AdminRole,List)>scope      ok       ok    ok    /     | W    -o     ok:R ok:R  -o      /     /    | -o    N
            Administrators.remove(AdminScope,MailUserId)                    ok       ok    ok    ok    | ok:R ok:R   ok:R ok:R  ok:R    ok:R  ok:R | -o    N
            Administrators.remove(AdminScope,MailUserId)>scope              ok       ok    ok    /     | W    -o     ok:R ok:R  -o      /     /    | -o    N
            Administrators.list(AdminScope)>scope                           ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            Administrators.list(AdminScope,PageRequest)>scope               ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -o    N
            Administrators.explain(MailUserId,UserAction,MailUserId)        ok       ok    ok    ok    | -u   -u     ok   ok    -u      ok    ok   | -u    N
            Administrators.explain(MailUserId,OrgUnitAction,OrgUnitId)>unit ok       ok    ok    /     | W    -o     ok   ok    -o      /     /    | -u    N
            AuditLog.find(AuditQuery)                                       ok       ok    ok    ok    | .    .      ok   ok    .       ok    ok   | .     N
            AuditLog.changes(long,int)                                      ok       ok    ok    ok    | W    W      W    W     W       W     W    | .     N
            AuditLog.anchor(AuditChain)                                     ok       ok    ok    ok    | W    W      W    W     W       W     W    | ok    N
            AuditLog.verify(AuditChain)                                     ok       ok    ok    ok    | W    W      W    W     W       W     W    | ok    N
            AuditLog.verify(AuditAnchor)                                    ok       ok    ok    ok    | W    W      W    W     W       W     W    | .     N
            """;

    private PermissionTable() {}

    /** An asker, the place of the target, and what comes of the call. */
    record Cell(Role role, Place place, String outcome) {}

    /** Who asks. */
    enum Role {
        OPERATOR,
        ADMIN,
        /** Administers the own unit with the full role. */
        UNIT,
        /** Administers the own unit without passwords. */
        CLERK,
        OTHER,
        /** Administered the own unit when the session began, and does not any more. */
        REVOKED,
        /** Administers the organization, and was suspended after the session began. */
        SUSPENDED,
        /** Administers an organization that was suspended after the session began; the target lies in it. */
        SUSPENDED_ORGANIZATION,
        /** Administers the organization, and was deleted after the session began. */
        DELETED,
        /** Administers the organization, and was deleted for good after the session began. */
        PURGED,
        /** A user who never administered anything. */
        NOBODY;

        static final List<Role> GONE = List.of(REVOKED, SUSPENDED, SUSPENDED_ORGANIZATION, DELETED, PURGED, NOBODY);
    }

    /** The rows by name. */
    static Map<String, List<Cell>> rows() {
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        ROWS.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] words = line.replace("|", " ").trim().split("\\s+");
            if (rows.put(words[0], cells(words)) != null) {
                throw new IllegalStateException("Two rows are named " + words[0]);
            }
        });
        return rows;
    }

    private static List<Cell> cells(String[] words) {
        List<Column> columns = columns();
        Objects.checkFromToIndex(columns.size(), words.length - 1, columns.size());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String[] outcomes = words[i + 1].split(":", 2);
            for (Role role : column.roles()) {
                String outcome = outcomes[role == Role.CLERK ? outcomes.length - 1 : 0];
                cells.add(new Cell(role, column.place(), outcome));
            }
        }
        return everywhere(cells);
    }

    /** Adds for who is gone that they get the same wherever there is a target. */
    private static List<Cell> everywhere(List<Cell> cells) {
        List<Cell> all = new ArrayList<>(cells);
        List<Place> places = cells.stream()
                .filter(cell -> cell.role() == Role.UNIT && !cell.outcome().equals(NONE))
                .map(Cell::place)
                .filter(place -> place != Place.BELOW)
                .toList();
        cells.stream()
                .filter(cell -> Role.GONE.contains(cell.role()))
                .forEach(cell -> places.forEach(place -> all.add(new Cell(cell.role(), place, cell.outcome()))));
        return all;
    }

    private record Column(List<Role> roles, Place place) {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(List.of(Role.OPERATOR), Place.BELOW),
                new Column(List.of(Role.ADMIN), Place.BELOW),
                new Column(List.of(Role.ADMIN), Place.ROOT),
                new Column(List.of(Role.ADMIN), Place.SELF)));
        for (Place place : EnumSet.complementOf(EnumSet.of(Place.SELF))) {
            columns.add(new Column(List.of(Role.UNIT, Role.CLERK), place));
        }
        columns.add(new Column(List.of(Role.OTHER), Place.BELOW));
        columns.add(new Column(Role.GONE, Place.BELOW));
        return columns;
    }
}
