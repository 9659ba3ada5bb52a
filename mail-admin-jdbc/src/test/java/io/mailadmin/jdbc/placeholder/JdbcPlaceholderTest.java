package io.mailadmin.jdbc.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mailadmin.contract.PlaceholderContract;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class JdbcPlaceholderTest implements PlaceholderContract {

    @Override
    public String echo(String text) {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:placeholder");
        return new JdbcPlaceholder(
                        ProxyDataSourceBuilder.create(h2).countQuery().build())
                .echo(text);
    }

    @Test
    void asksOnce() {
        QueryCountHolder.clear();
        echo("kim");
        assertThat(QueryCountHolder.getGrandTotal().getSelect()).isEqualTo(1);
    }

    @Test
    void archUnitReadsTheClasses() {
        assertThat(new ClassFileImporter().importPackages("io.mailadmin.jdbc")).isNotEmpty();
    }
}
