package io.mailadmin.jdbc;

import java.sql.SQLException;
import java.time.Duration;

/** MariaDB 10.11 and later. */
final class MariaDbDialect extends InnoDbDialect {

    /** Under innodb_snapshot_isolation: the row has changed since the transaction's snapshot. */
    private static final int CHANGED_SINCE_SNAPSHOT = 1020;

    @Override
    public String scripts() {
        return "mariadb";
    }

    @Override
    public String matches(String column, String form) {
        return "convert(" + column + " using utf8mb4) collate utf8mb4_bin regexp " + form;
    }

    @Override
    public String forUpdate(Duration wait) {
        return "for update wait " + seconds(wait);
    }

    /** Limits the waits for rows, and those for a table that somebody alters. */
    @Override
    public String limited(String update, Duration wait) {
        return "set statement innodb_lock_wait_timeout = %1$d, lock_wait_timeout = %1$d for %2$s"
                .formatted(seconds(wait), update);
    }

    @Override
    public boolean isCollision(SQLException e) {
        return e.getErrorCode() == CHANGED_SINCE_SNAPSHOT || super.isCollision(e);
    }
}
