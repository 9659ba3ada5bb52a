package io.mailadmin.jdbc;

import io.mailadmin.store.Asker;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rights as a part of each statement: what an asker may see, for a statement that binds the asker. */
final class Scope {

    private static final String GRANTED = """
            exists (
                select 1
                from mail_admin_grant granted
                join mail_admin_org_unit_path path
                    on path.organization_id = granted.organization_id and path.ancestor_id = granted.org_unit_id
                join mail_admin_user asker
                    on asker.organization_id = granted.organization_id and asker.id = granted.user_id
                join mail_admin_organization place
                    on place.id = granted.organization_id
                where granted.organization_id = :organization
                    and granted.user_id = :administrator
                    and path.organization_id = :organization
                    and path.descendant_id = %s
                    and asker.status = 'ACTIVE'
                    and place.status = 'ACTIVE'
                    and %s)
            """;

    private Scope() {}

    /** The condition that {@code unit}, an expression, is visible to the asker. */
    static String sees(Asker asker, String unit) {
        return sees(asker, unit, counts(asker, "granted"));
    }

    /** The same by grants, called {@code granted}, that meet a condition. */
    static String sees(Asker asker, String unit, String condition) {
        return asker.administrator() == null ? "1 = 1\n" : GRANTED.formatted(unit, condition);
    }

    /** The condition that a grant counts for the asker at all. */
    static String counts(Asker asker, String grant) {
        return asker.fullRoleOnly() ? grant + ".role = 'FULL'" : "1 = 1";
    }

    /** The condition that the user {@code u} is visible to the asker; told first for the whole organization, which is told once. */
    static String seesUser(Asker asker) {
        return asker.administrator() == null
                ? sees(asker, "")
                : "(" + sees(asker, ":organization") + " or " + sees(asker, "u.org_unit_id") + ")";
    }

    /** Binds :organization and, unless the operator asks, :administrator. */
    static <S extends SqlStatement<S>> S bind(S statement, Asker asker) {
        S bound = statement.bind("organization", asker.organization().value());
        return asker.administrator() == null
                ? bound
                : bound.bind("administrator", asker.administrator().value());
    }
}
