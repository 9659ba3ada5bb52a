package io.mailadmin.jdbc;

import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.OutcomeUnknownException;
import io.mailadmin.error.StorageException;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the database and JDBI throw into errors of ours. Their texts and causes go nowhere, because they hold bound
 * values and whole rows; the log gets codes at WARN, where an operator must look into it, and the statement with its
 * parameters' names at DEBUG.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static MailAdminException of(JdbiException failure, Dialect dialect) {
        log(failure);
        return sqlException(failure)
                .filter(sql -> dialect.isLockTimeout(sql) || dialect.isCollision(sql))
                .<MailAdminException>map(sql -> new BusyException())
                .orElseGet(() -> failed(failure));
    }

    static StorageException of(SQLException failure) {
        log(failure, "");
        return failed(failure);
    }

    /** A row that holds what no version of ours wrote there. */
    static StorageException damaged(InvalidInputException failure) {
        FieldError first = failure.errors().get(0);
        LOG.warn("{}: a row is damaged, {} in {}", ErrorCode.STORAGE_FAILED, first.code(), first.field());
        return new StorageException(ErrorCode.STORAGE_FAILED);
    }

    /** The connection broke in the middle of the commit. */
    static OutcomeUnknownException unknown(JdbiException failure) {
        log(failure);
        warn(ErrorCode.OUTCOME_UNKNOWN, failure);
        return new OutcomeUnknownException();
    }

    static StorageException unreachable(Exception failure) {
        sqlException(failure)
                .ifPresentOrElse(
                        sql -> log(sql, "connecting"),
                        () -> LOG.debug(
                                "{} while connecting", failure.getClass().getName()));
        return new StorageException(ErrorCode.DATABASE_UNREACHABLE);
    }

    static void log(JdbiException failure) {
        String statement = failure instanceof StatementException e && e.getStatementContext() != null
                ? String.valueOf(e.getStatementContext().getRawSql())
                : "";
        sqlException(failure)
                .ifPresentOrElse(
                        sql -> log(sql, statement),
                        () -> LOG.debug("{} in: {}", failure.getClass().getSimpleName(), statement));
    }

    static Optional<SQLException> sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static StorageException failed(Exception failure) {
        warn(ErrorCode.STORAGE_FAILED, failure);
        return new StorageException(ErrorCode.STORAGE_FAILED);
    }

    private static void warn(ErrorCode code, Exception failure) {
        @Nullable SQLException sql = sqlException(failure).orElse(null);
        LOG.warn(
                "{}: {}, SQLSTATE {}, vendor code {}",
                code,
                (sql == null ? failure : sql).getClass().getName(),
                sql == null ? "none" : sql.getSQLState(),
                sql == null ? "none" : sql.getErrorCode());
    }

    private static void log(SQLException failure, String statement) {
        LOG.debug("SQLSTATE {}, vendor code {}: {}", failure.getSQLState(), failure.getErrorCode(), statement);
    }
}
