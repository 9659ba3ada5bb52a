package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The portal only shows what mail-admin does: it reaches no table of its, and has no rights or rules of its own. */
class PortalArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/io/mailadmin/examples/portal");

    @Test
    void noTableOfMailAdminIsNamed() throws IOException {
        assertThat(using("(?i)mail_admin_")).isEmpty();
    }

    @Test
    void onlyThePortalsOwnTableIsReachedBySql() throws IOException {
        assertThat(using("(?i)org\\.springframework\\.jdbc\\.core|\\.sql\\(")).containsExactly("Customers.java");
        assertThat(using("import java\\.sql\\.")).containsExactly("PortalCommand.java");
    }

    @Test
    void neitherItsInnardsNorItsStoresAreUsed() throws IOException {
        assertThat(using("import io\\.mailadmin\\.(internal|store)\\.")).isEmpty();
        assertThat(using("import io\\.mailadmin\\.jdbc\\.")).containsExactly("Portal.java");
    }

    @Test
    void noFieldIsCheckedButByMailAdmin() throws IOException {
        assertThat(using("jakarta\\.validation|io\\.mailadmin\\.constraint")).isEmpty();
        assertThat(using("\\.reject(Value)?\\(")).containsExactly("Refusals.java");
        assertThat(using("new InvalidInputException|new (Duplicate|RuleBroken)Exception"))
                .as("only that of the portal's own column")
                .containsExactly("Customers.java");
    }

    @Test
    void noRightIsDecidedButByMailAdmin() throws IOException {
        assertThat(using("new NotPermittedException|AccessDeniedException|@PreAuthorize|@Secured"))
                .isEmpty();
        assertThat(using("hasRole|hasAuthority|getAuthorities"))
                .as("only who is of the hosting company's own staff")
                .containsExactly("Security.java");
    }

    @Test
    void eachChapterOfTheManualHasAHandler() throws IOException {
        for (int chapter : IntStream.rangeClosed(1, 8).toArray()) {
            assertThat(using("(?m)^/\\*\\* " + chapter + "\\. "))
                    .as("chapter " + chapter)
                    .isNotEmpty();
        }
    }

    private static List<String> using(String what) throws IOException {
        Pattern pattern = Pattern.compile(what);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
