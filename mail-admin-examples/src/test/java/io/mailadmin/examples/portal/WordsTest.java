package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.UserAction;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.user.UserStatus;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The portal has words in both languages for all that it shows of mail-admin. */
class WordsTest {

    private final Set<String> english = keys("/portal-messages.properties");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys("/portal-messages_ko.properties")).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void everyValueOfTheLibraryHasOne() {
        assertThat(english)
                .contains(keys("action.", AuditAction.values()))
                .contains(keys("audit.", AuditChain.values()))
                .contains(keys("why.", UserAction.values()))
                .contains(keys("status.", UserStatus.values()))
                .contains(keys("organization.", OrganizationStatus.values()))
                .contains(keys("import.passwords.", ImportPasswords.Kind.values()))
                .contains(keys("import.", ImportReport.End.values()));
    }

    private static String[] keys(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name()).toArray(String[]::new);
    }

    private static Set<String> keys(String file) {
        try (var words = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(words);
            return properties.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
