package io.mailadmin.jdbc;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the last step of the schema. */
final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    /** Longer than a script runs on the largest tables. */
    private static final Duration WAIT = Duration.ofMinutes(10);

    private final Connections connections;
    private final Dialect dialect;
    private final List<SchemaScript> scripts;
    private final SchemaHistory history;

    Migrator(Connections connections, Dialect dialect, List<SchemaScript> scripts) {
        this.connections = connections;
        this.dialect = dialect;
        this.scripts = scripts;
        this.history = new SchemaHistory(dialect, scripts);
    }

    static Migrator of(Connections connections, Dialect dialect) {
        return new Migrator(connections, dialect, SchemaScript.shipped(dialect.scripts()));
    }

    void verify() {
        try {
            connections.call(this::verify);
        } catch (JdbiException e) {
            throw Failures.of(e, dialect);
        }
    }

    /** The number of steps, all of which have run; else an error. */
    int verify(Handle handle) {
        List<SchemaScript> missing = history.missing(handle);
        if (!missing.isEmpty()) {
            throw new StorageException(ErrorCode.SCHEMA_OUTDATED, scripts.size() - missing.size(), scripts.size());
        }
        return scripts.size();
    }

    void migrate() {
        try {
            if (connections.call(history::missing).isEmpty()) {
                return;
            }
            dialect.exclusively(connections, WAIT, this::runMissing);
        } catch (JdbiException e) {
            throw Failures.of(e, dialect);
        }
    }

    private void runMissing(Handle handle) {
        // asked again, for somebody else may have run them before this one had the lock
        for (SchemaScript script : history.missing(handle)) {
            run(handle, script);
            SchemaHistory.sign(handle, script);
            LOG.debug("Step {} of the schema has run: {}", script.step(), script.name());
        }
    }

    private static void run(Handle handle, SchemaScript script) {
        List<String> statements = script.statements();
        for (int i = 0; i < statements.size(); i++) {
            try {
                handle.execute(statements.get(i));
            } catch (JdbiException e) {
                Failures.log(e);
                throw new StorageException(ErrorCode.SCHEMA_STEP_FAILED, script.step(), script.name(), i + 1);
            }
        }
    }
}
