package io.mailadmin.jdbc;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The steps that ran: mail_admin_schema_history. */
final class SchemaHistory {

    /**
     * A step that ran.
     *
     * @param step its number
     * @param checksum of its script
     */
    private record Entry(int step, String checksum) {}

    private static final String CREATE = """
            create table if not exists mail_admin_schema_history (
                step integer not null,
                script varchar(200) not null,
                checksum varchar(64) not null,
                installed_at timestamp(6) not null,
                primary key (step))
            """;
    private static final String READ = """
            select step, checksum
            from mail_admin_schema_history
            order by step
            """;
    private static final String ADD = """
            insert into mail_admin_schema_history (step, script, checksum, installed_at)
            values (:step, :script, :checksum, :installedAt)
            """;

    private final Dialect dialect;
    private final List<SchemaScript> scripts;

    SchemaHistory(Dialect dialect, List<SchemaScript> scripts) {
        this.dialect = dialect;
        this.scripts = scripts;
    }

    static void create(Handle handle) {
        handle.execute(CREATE);
    }

    /** The scripts that have not run yet; none of the others may have changed. */
    List<SchemaScript> missing(Handle handle) {
        List<Entry> ran = read(handle).orElse(List.of());
        for (int i = 0; i < ran.size(); i++) {
            Entry entry = ran.get(i);
            if (entry.step() != i + 1
                    || i >= scripts.size()
                    || !entry.checksum().equals(scripts.get(i).checksum())) {
                throw new StorageException(ErrorCode.SCHEMA_CHANGED, entry.step());
            }
        }
        return scripts.subList(ran.size(), scripts.size());
    }

    static void add(Handle handle, SchemaScript script) {
        handle.createUpdate(ADD)
                .bind("step", script.step())
                .bind("script", script.name())
                .bind("checksum", script.checksum())
                .bind("installedAt", Columns.time(Instant.now(Clock.systemUTC())))
                .execute();
    }

    private Optional<List<Entry>> read(Handle handle) {
        try {
            return Optional.of(handle.createQuery(READ)
                    .map((row, context) -> new Entry(row.getInt("step"), row.getString("checksum")))
                    .list());
        } catch (JdbiException e) {
            if (Failures.sqlException(e).filter(dialect::isMissingTable).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
