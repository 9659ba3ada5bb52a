package io.mailadmin.jdbc;

import io.mailadmin.store.Asker;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Rights as a part of each statement: what an asker may see. The grants that count for the asker are asked for once, at the
 * beginning of the statement, as the table {@code granted}.
 */
final class Scope {

    private static final String GRANTED = """
            granted as (
                select g.organization_id, g.org_unit_id, g.role
                from mail_admin_grant g
                join mail_admin_user asker on asker.organization_id = g.organization_id and asker.id = g.user_id
                join mail_admin_organization place on place.id = g.organization_id
                where g.organization_id = :organization and g.user_id = :administrator
                    and asker.status = 'ACTIVE' and place.status = 'ACTIVE' and %s)
            """;

    private static final String SEES_ALL = """
            exists (
                select 1
                from granted
                where granted.org_unit_id = :organization)
            """;
    private static final String SEES = """
            exists (
                select 1
                from granted
                join mail_admin_org_unit_path path on path.ancestor_id = granted.org_unit_id
                where path.organization_id = :organization and path.descendant_id = %s and %s)
            """;

    private Scope() {}

    /** The condition that {@code unit}, an expression, is visible to the asker; a unit that is gone is to nobody. */
    static String sees(Asker asker, String unit) {
        return sees(asker, unit, "1 = 1");
    }

    /** The same by {@code granted} that meet a condition. */
    static String sees(Asker asker, String unit, String condition) {
        return isOperator(asker) ? "1 = 1\n" : SEES.formatted(unit, condition);
    }

    /** The condition that the whole organization is visible to the asker. */
    static String seesAll(Asker asker) {
        return isOperator(asker) ? "1 = 1\n" : SEES_ALL;
    }

    /** The condition that the asker sees what is, or was, in {@code unit}; told first of the whole, which is told once. */
    static String seesWithin(Asker asker, String unit) {
        return isOperator(asker) ? "1 = 1\n" : "(" + seesAll(asker) + " or " + sees(asker, unit) + ")";
    }

    /** A SELECT with conditions of this class. */
    static Query query(Session session, Asker asker, String sql) {
        return query(session, asker, List.of(), sql);
    }

    /** The same, with other {@code tables} that it begins with: each a name, {@code as} and a SELECT in brackets. */
    static Query query(Session session, Asker asker, List<String> tables, String sql) {
        List<String> all = new ArrayList<>(tables);
        if (!isOperator(asker)) {
            all.add(0, GRANTED.formatted(asker.fullRoleOnly() ? "g.role = 'FULL'" : "1 = 1"));
        }
        String with = all.isEmpty() ? "" : "with " + String.join(", ", all);
        return bind(session.query(with + sql), asker);
    }

    /** Binds :organization and, unless the operator asks, :administrator. */
    static <S extends SqlStatement<S>> S bind(S statement, Asker asker) {
        S bound = statement.bind("organization", asker.organization().value());
        return asker.administrator() == null
                ? bound
                : bound.bind("administrator", asker.administrator().value());
    }

    private static boolean isOperator(Asker asker) {
        return asker.administrator() == null;
    }
}
