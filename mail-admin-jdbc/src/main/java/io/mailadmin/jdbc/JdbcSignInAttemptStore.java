package io.mailadmin.jdbc;

import io.mailadmin.error.BusyException;
import io.mailadmin.store.SignInAttemptStore;
import io.mailadmin.store.SignInAttempts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Counts in mail_admin_sign_in_attempt. */
final class JdbcSignInAttemptStore implements SignInAttemptStore {

    private static final RowMapper<SignInAttempts> MAPPER = (row, context) -> new SignInAttempts(
            row.getString("attempt_key"),
            row.getDouble("failures"),
            row.getLong("early"),
            Columns.time(row, "counted_at"),
            Columns.timeOrNull(row, "known_until"),
            Columns.time(row, "expires_at"));

    private static final String SELECT = """
            select attempt_key, failures, early, counted_at, known_until, expires_at
            from mail_admin_sign_in_attempt
            where attempt_key = :key
            """;
    private static final String INSERT = """
            insert into mail_admin_sign_in_attempt (attempt_key, failures, early, counted_at, known_until, expires_at)
            values (:key, :failures, :early, :countedAt, :knownUntil, :expiresAt)
            """;
    private static final String UPDATE = """
            update mail_admin_sign_in_attempt
            set failures = :failures, early = :early, counted_at = :countedAt, known_until = :knownUntil,
                expires_at = :expiresAt
            where attempt_key = :key
            """;
    private static final String EXPIRED = """
            select attempt_key
            from mail_admin_sign_in_attempt
            where expires_at <= :now
            order by expires_at
            limit :limit
            """;
    private static final String DELETE = """
            delete from mail_admin_sign_in_attempt
            where attempt_key = :key and expires_at <= :now
            """;
    private static final String SELECT_SECRET = """
            select secret
            from mail_admin_secret
            where name = 'sign-in'
            """;
    private static final String INSERT_SECRET = """
            insert into mail_admin_secret (name, secret)
            values ('sign-in', :secret)
            """;

    private final Session session;

    JdbcSignInAttemptStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<SignInAttempts> find(String key) {
        return row(session.query(SELECT), key);
    }

    @Override
    public SignInAttempts lock(String key, Instant now) {
        return row(session.queryForUpdate(SELECT), key).orElseGet(() -> {
            SignInAttempts none = SignInAttempts.none(key, now);
            return session.inserts(bind(session.insertUnlessTaken(INSERT), none))
                    ? none
                    : row(session.queryForUpdate(SELECT), key).orElse(none);
        });
    }

    @Override
    public void save(SignInAttempts attempts) {
        bind(session.update(UPDATE), attempts).execute();
    }

    /** By their keys, in order: one DELETE with a limit is not known to all databases, and would take locks in any order. */
    @Override
    public void removeExpired(Instant now, int limit) {
        List<String> keys = session.query(EXPIRED)
                .bind("now", Columns.time(now))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
        keys.stream()
                .sorted()
                .forEach(key -> session.update(DELETE)
                        .bind("key", key)
                        .bind("now", Columns.time(now))
                        .execute());
    }

    @Override
    public String secret(String candidate) {
        return secret(session.query(SELECT_SECRET)).orElseGet(() -> {
            boolean first =
                    session.inserts(session.insertUnlessTaken(INSERT_SECRET).bind("secret", candidate));
            // with a lock, since a host's snapshot may be older than the other one's
            return first
                    ? candidate
                    : secret(session.queryForUpdate(SELECT_SECRET)).orElseThrow(BusyException::new);
        });
    }

    private static Optional<String> secret(Query query) {
        return query.mapTo(String.class).findFirst();
    }

    private static Optional<SignInAttempts> row(Query query, String key) {
        return query.bind("key", key).map(MAPPER).findFirst();
    }

    private static Update bind(Update update, SignInAttempts attempts) {
        return update.bind("key", attempts.key())
                .bind("failures", attempts.failures())
                .bind("early", attempts.early())
                .bind("countedAt", Columns.time(attempts.countedAt()))
                .bind("knownUntil", Columns.timeOrNull(attempts.knownUntil()))
                .bind("expiresAt", Columns.time(attempts.expiresAt()));
    }
}
