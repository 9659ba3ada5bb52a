package io.mailadmin.jdbc;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.StoredPassword;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes mail_admin_password. */
final class JdbcPasswords {

    private static final String INSERT = """
            insert into mail_admin_password (organization_id, user_id, hash, kind, must_change, valid_until)
            values (:organization, :id, :hash, :kind, :mustChange, :validUntil)
            """;
    private static final String UPDATE = """
            update mail_admin_password
            set hash = :hash, kind = :kind, must_change = :mustChange, valid_until = :validUntil
            where organization_id = :organization and user_id = :id
            """;
    private static final String REPLACE_HASH = """
            update mail_admin_password
            set hash = :hash, kind = :kind
            where organization_id = :organization and user_id = :id and hash = :before
            """;
    private static final String DELETE = """
            delete from mail_admin_password
            where organization_id = :organization and user_id = :id
            """;
    private static final String DELETE_ALL = """
            delete from mail_admin_password
            where organization_id = :organization and user_id in (<ids>)
            """;

    private final Session session;

    JdbcPasswords(Session session) {
        this.session = session;
    }

    /** For users who have none, at least one. */
    void insertAll(OrganizationId organization, Map<MailUserId, StoredPassword> passwords) {
        PreparedBatch batch = session.batch(INSERT);
        passwords.forEach(
                (id, password) -> bind(key(batch, organization, id), password).add());
        batch.execute();
    }

    void set(OrganizationId organization, MailUserId id, @Nullable StoredPassword password) {
        if (password == null) {
            update(DELETE, organization, id).execute();
            return;
        }
        // under the organization's row, so nobody sets it between the two
        if (bind(update(UPDATE, organization, id), password).execute() == 0) {
            bind(update(INSERT, organization, id), password).execute();
        }
    }

    void setAll(OrganizationId organization, Map<MailUserId, StoredPassword> passwords) {
        session.update(DELETE_ALL)
                .bind("organization", organization.value())
                .bindList(
                        "ids",
                        passwords.keySet().stream().map(MailUserId::value).toList())
                .execute();
        insertAll(organization, passwords);
    }

    boolean replaceHash(OrganizationId organization, MailUserId id, HashedPassword before, HashedPassword after) {
        return bind(update(REPLACE_HASH, organization, id), after)
                        .bind("before", before.encoded())
                        .execute()
                == 1;
    }

    private Update update(String sql, OrganizationId organization, MailUserId id) {
        return key(session.update(sql), organization, id);
    }

    private static <S extends SqlStatement<S>> S key(S statement, OrganizationId organization, MailUserId id) {
        return statement.bind("organization", organization.value()).bind("id", id.value());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, StoredPassword password) {
        return bind(statement, password.hash())
                .bind("mustChange", password.mustChange())
                .bind("validUntil", Columns.timeOrNull(password.validUntil()));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, HashedPassword hash) {
        return statement.bind("hash", hash.encoded()).bind("kind", hash.kind().toString());
    }
}
