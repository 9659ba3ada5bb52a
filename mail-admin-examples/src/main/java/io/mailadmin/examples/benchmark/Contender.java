package io.mailadmin.examples.benchmark;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Who takes part. */
interface Contender {

    /** Makes a client for one thread. */
    Client open() throws SQLException;

    /** In the order of the results: bare, same rows, mail-admin. */
    static List<Contender> all(DataSource database, DataSet data) {
        return List.of(
                () -> new BareClient(database.getConnection(), data),
                () -> new SameRowsClient(database.getConnection(), data),
                () -> new MailAdminClient(data));
    }
}
