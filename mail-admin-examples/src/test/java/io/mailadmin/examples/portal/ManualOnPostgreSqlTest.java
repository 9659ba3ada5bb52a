package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.jdbc.JdbcMailStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** The whole manual once more, on PostgreSQL. */
class ManualOnPostgreSqlTest {

    @Test
    void everyChapterIsFollowed() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                RunningPortal portal =
                        new RunningPortal(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
            Company company = portal.newCompany();
            Browser browser = Browser.open(portal, Language.KO);

            Manual.follow(browser, company);

            assertThat(JdbcMailStore.create(portal.dataSource()).check()).isEmpty();
        }
    }
}
