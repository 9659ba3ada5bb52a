package io.mailadmin.jdbc;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps mail_admin_user_suffix up, of organizations that have the contains index; under the organization's row. */
final class JdbcSuffixes {

    private static final String INSERT = """
            insert into mail_admin_user_suffix (organization_id, kind, suffix, user_id)
            values (:organization, :kind, :suffix, :id)
            """;
    private static final String DELETE = """
            delete from mail_admin_user_suffix
            where organization_id = :organization and user_id in (<ids>)
            """;
    private static final String KEYS = """
            select u.id, u.login, u.family_name_key, u.given_name_key
            from mail_admin_user u
            where u.organization_id = :organization and u.id in (<ids>)
            """;

    static final RowMapper<Keys> KEYS_MAPPER = Columns.mapper((row, context) -> new Keys(
            Columns.uuid(row, "id"),
            row.getString("login"),
            Columns.key(row, "family_name_key"),
            Columns.key(row, "given_name_key")));

    private final Session session;

    JdbcSuffixes(Session session) {
        this.session = session;
    }

    /** For users who were inserted. */
    void insert(OrganizationId organization, List<UserRow> rows) {
        if (session.keepsContainsIndex(organization)) {
            insertAll(organization, rows.stream().map(JdbcSuffixes::keys).toList());
        }
    }

    /** For users who came back as they were. */
    void restore(OrganizationId organization, List<UUID> ids) {
        if (session.keepsContainsIndex(organization)) {
            insertAll(
                    organization,
                    session.query(KEYS)
                            .bind("organization", organization.value())
                            .bindList("ids", ids)
                            .map(KEYS_MAPPER)
                            .list());
        }
    }

    /** For a user who was changed. */
    void update(OrganizationId organization, MailUser before, UserRow after) {
        MailUser user = after.user();
        boolean same = before.login().equals(user.login())
                && before.givenName().equals(user.givenName())
                && before.familyName().equals(user.familyName());
        if (!same) {
            updateAll(organization, List.of(after));
        }
    }

    /** For users who may have been changed. */
    void updateAll(OrganizationId organization, List<UserRow> after) {
        if (!after.isEmpty() && session.keepsContainsIndex(organization)) {
            List<Keys> users = after.stream().map(JdbcSuffixes::keys).toList();
            deleteAll(organization, users.stream().map(Keys::id).toList());
            insertAll(organization, users);
        }
    }

    /** For users who are deleted. */
    void delete(OrganizationId organization, List<UUID> ids) {
        if (session.keepsContainsIndex(organization)) {
            deleteAll(organization, ids);
        }
    }

    /** Deletes the rows of users, whatever is kept. */
    void deleteAll(OrganizationId organization, Collection<UUID> ids) {
        session.update(DELETE)
                .bind("organization", organization.value())
                .bindList("ids", List.copyOf(ids))
                .execute();
    }

    /** Inserts the rows of users, whatever is kept. */
    void insertAll(OrganizationId organization, List<Keys> users) {
        PreparedBatch batch = session.batch(INSERT);
        for (Keys user : users) {
            for (Suffix suffix : user.suffixes()) {
                batch.bind("organization", organization.value())
                        .bind("kind", suffix.kind().number())
                        .bind("suffix", session.key(suffix.text()))
                        .bind("id", user.id())
                        .add();
            }
        }
        batch.execute();
    }

    private static Keys keys(UserRow row) {
        MailUser user = row.user();
        return new Keys(user.id().value(), user.login().toString(), row.familyNameKey(), row.givenNameKey());
    }

    /**
     * What the suffixes of a user are made of.
     *
     * @param id the user
     * @param login the login
     * @param familyNameKey family and given name
     * @param givenNameKey given and family name
     */
    record Keys(UUID id, String login, String familyNameKey, String givenNameKey) {

        Set<Suffix> suffixes() {
            return Suffix.of(login, familyNameKey, givenNameKey);
        }
    }
}
