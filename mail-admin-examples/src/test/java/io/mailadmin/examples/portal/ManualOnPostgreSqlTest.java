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

            Chapter1SignInTest.walk(browser, company);
            Chapter2FirstPageTest.walk(browser, company);
            Chapter3CreateUserTest.walk(browser, company);
            Chapter4CreateAdministratorsTest.walk(browser, company);
            Chapter5CreateOrgUnitTest.walk(browser, company);
            Chapter6UnitAdministratorsTest.walk(browser, company);
            Chapter7ModifyUserTest.walk(browser, company);
            Chapter8FindUsersTest.walk(browser, company);

            assertThat(JdbcMailStore.create(portal.dataSource()).check()).isEmpty();
        }
    }
}
