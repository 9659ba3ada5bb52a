package io.mailadmin.examples.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;

/** The audit trail as the same rows, each with a hash that costs what mail-admin's costs but has not its value. */
final class Events {

    private static final String LOCK = """
            select event_sequence, event_hash, max_users, status from mail_admin_organization where id = ? for update
            """;
    private static final String INSERT = """
            insert into mail_admin_audit_event (organization_id, chain, event_sequence, happened_at, actor_kind, actor_id,
                actor_name, action, target_kind, target_id, target_label, org_unit_id, state_after, previous_hash, hash)
            values (?, 'CHANGES', ?, ?, 'OPERATOR', 'benchmark', 'benchmark', ?, 'USER', ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADVANCE = """
            update mail_admin_organization set event_sequence = ?, event_hash = ?, unread = true where id = ?
            """;

    private final Statements statements;
    private final Sql sql;
    private long sequence;
    private String hash = "";

    Events(Statements statements, Sql sql) {
        this.statements = statements;
        this.sql = sql;
    }

    void lock(SampleOrganization place) throws SQLException {
        try (ResultSet row = statements.prepare(LOCK, sql.id(place.id())).executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The organization is gone: " + place.domain());
            }
            sequence = row.getLong(1);
            hash = row.getString(2);
        }
    }

    /** The next event, to be sent by {@link #write}. */
    void add(SampleOrganization place, SampleUser user, String action) throws SQLException {
        Instant now = Instant.now();
        String login = user.localPart() + "@" + place.domain();
        String state =
                "{\"login\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\",\"serviceType\":\"%s\",\"status\":\"ACTIVE\"}"
                        .formatted(login, user.givenName(), user.familyName(), user.serviceType());
        String previous = hash;
        sequence++;
        hash = sha256(sequence + ":" + now + ":" + action + ":" + state + ":" + previous);
        statements.add(
                INSERT,
                sql.id(place.id()),
                sequence,
                Timestamp.from(now),
                action,
                login,
                login,
                sql.id(place.unitOf(user.number()).value()),
                state,
                previous,
                hash);
    }

    void write(SampleOrganization place) throws SQLException {
        statements.prepare(INSERT).executeBatch();
        statements.update(ADVANCE, sequence, hash, sql.id(place.id()));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
