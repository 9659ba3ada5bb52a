package io.mailadmin.jdbc;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The steps that ran: mail_admin_schema_history. */
final class SchemaHistory {

    /**
     * A step that ran.
     *
     * @param step its number
     * @param checksum of its script; null if a tool of the host's ran it, which keeps checksums of its own
     */
    private record Entry(int step, @Nullable String checksum) {

        boolean fits(int number, SchemaScript script) {
            return step == number && (checksum == null || checksum.equals(script.checksum()));
        }
    }

    private static final String READ = """
            select step, checksum
            from mail_admin_schema_history
            order by step
            """;
    private static final String SIGN = """
            update mail_admin_schema_history
            set checksum = :checksum, installed_at = :installedAt
            where step = :step
            """;

    private final Dialect dialect;
    private final List<SchemaScript> scripts;

    SchemaHistory(Dialect dialect, List<SchemaScript> scripts) {
        this.dialect = dialect;
        this.scripts = scripts;
    }

    /** The scripts that have not run yet; none of the others may have changed. */
    List<SchemaScript> missing(Handle handle) {
        List<Entry> ran = read(handle).orElse(List.of());
        for (int i = 0; i < ran.size(); i++) {
            Entry entry = ran.get(i);
            if (i >= scripts.size() || !entry.fits(i + 1, scripts.get(i))) {
                throw new StorageException(ErrorCode.SCHEMA_CHANGED, entry.step());
            }
        }
        return scripts.subList(ran.size(), scripts.size());
    }

    /** Adds to the entry that the script made of itself what tells whether it has changed since. */
    static void sign(Handle handle, SchemaScript script) {
        handle.createUpdate(SIGN)
                .bind("checksum", script.checksum())
                .bind("installedAt", Columns.time(Instant.now(Clock.systemUTC())))
                .bind("step", script.step())
                .execute();
    }

    private Optional<List<Entry>> read(Handle handle) {
        // a table that is missing must not end the transaction of a migration
        Savepoint savepoint = handle.isInTransaction() ? new Savepoint(handle, "mail_admin_history") : null;
        if (savepoint != null) {
            savepoint.set();
        }
        try {
            return Optional.of(handle.createQuery(READ)
                    .map((row, context) -> new Entry(row.getInt("step"), row.getString("checksum")))
                    .list());
        } catch (JdbiException e) {
            if (Failures.sqlException(e).filter(dialect::isMissingTable).isEmpty()) {
                throw e;
            }
            if (savepoint != null) {
                savepoint.rollback();
            }
            return Optional.empty();
        }
    }
}
