package io.mailadmin.jdbc.placeholder;

import io.mailadmin.placeholder.Placeholder;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Touches each library of the JDBC store once. */
public final class JdbcPlaceholder {

    private static final Logger log = LoggerFactory.getLogger(JdbcPlaceholder.class);

    private final Jdbi jdbi;

    /**
     * Makes a placeholder over a data source.
     *
     * @param dataSource where to ask
     */
    public JdbcPlaceholder(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /**
     * Sends a text through the database.
     *
     * @param text any user name
     * @return its canonical form
     */
    public String echo(String text) {
        log.debug("asked the database");
        return jdbi.withHandle(handle -> handle.createQuery("select cast(:text as varchar)")
                .bind("text", Placeholder.canonical(text))
                .mapTo(String.class)
                .one());
    }
}
