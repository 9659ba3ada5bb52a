package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.examples.portal.Browser.Language;
import io.mailadmin.examples.portal.customer.Customers;
import io.mailadmin.jdbc.JdbcMailStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** The whole manual once more, on PostgreSQL, and what the portal itself asks of its database. */
class ManualOnPostgreSqlTest {

    @Test
    void everyChapterIsFollowed() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                RunningPortal portal =
                        new RunningPortal(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
            Company company = portal.newCompany();
            Browser browser = Browser.open(portal, Language.KO);

            Manual.follow(browser, company);
            aContactIsKeptOrRefusedWithTheOrganizationAsItWas(portal, company);

            assertThat(JdbcMailStore.create(portal.dataSource()).check()).isEmpty();
        }
    }

    private static void aContactIsKeptOrRefusedWithTheOrganizationAsItWas(RunningPortal portal, Company company) {
        Customers customers = portal.bean(Customers.class);
        var operator = portal.mailAdmin().operator("test");
        var before = operator.organizations().get(company.admin().organization());

        var after = customers.update(operator, before.edit().withName("새 이름"), "010-1234-5678");
        assertThat(customers.contact(after.id())).hasValue("010-1234-5678");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> customers.update(operator, after.edit().withName("또 새 이름"), "0".repeat(255)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly("contact"));
        assertThat(operator.organizations().get(after.id())).isEqualTo(after);
    }
}
