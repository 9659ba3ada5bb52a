package io.mailadmin.jdbc;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** MySQL 8 and later. Only a variable of the connection limits its waits, so each transaction sets that and puts it back. */
final class MySqlDialect extends InnoDbDialect {

    private static final String WAITS = "select cast(@@session.innodb_lock_wait_timeout as char)";

    @Override
    public String scripts() {
        return "mysql";
    }

    @Override
    public String matches(String column, String form) {
        return "regexp_like(convert(" + column + " using utf8mb4), " + form + ", 'c')";
    }

    @Override
    public String forUpdate(Duration wait) {
        return "for update";
    }

    @Override
    public void limitWaits(Handle handle, Duration wait) {
        restoreWaits(handle, Long.toString(seconds(wait)));
    }

    @Override
    public boolean limitsWaitsOfConnection() {
        return true;
    }

    @Override
    public String waits(Handle handle) {
        return handle.createQuery(WAITS).mapTo(String.class).one();
    }

    @Override
    public void restoreWaits(Handle handle, String waits) {
        handle.execute("set session innodb_lock_wait_timeout = " + Long.parseLong(waits));
    }
}
