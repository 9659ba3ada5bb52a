package io.mailadmin.jdbc;

import io.mailadmin.id.OrganizationId;

/** What an organization has of the contains index: the column contains_index, which is changed under the organization's row only. */
enum ContainsIndexState {
    /** Nothing: mail_admin_user_suffix has no row of the organization. */
    NONE,
    /** The rows of users up to contains_index_to, and of those who have changed since it was begun. */
    BUILDING,
    /** The rows of all users. */
    COMPLETE,
    /** Rows of which nobody takes care, until they are removed. */
    REMOVING;

    private static final String READ = """
            select contains_index
            from mail_admin_organization
            where id = :id
            """;

    static ContainsIndexState read(Session session, OrganizationId id) {
        return session.query(READ)
                .bind("id", id.value())
                .map((row, context) -> valueOf(row.getString("contains_index")))
                .findFirst()
                .orElse(NONE);
    }

    boolean isKept() {
        return this == BUILDING || this == COMPLETE;
    }
}
