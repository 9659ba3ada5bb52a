package io.mailadmin.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/databases.md tells people to run. */
final class DatabasesDocument {

    private static final Path DOCUMENT = Path.of("..", "docs", "databases.md");

    private DatabasesDocument() {}

    /** The SQL under {@code heading}. */
    static String sql(String heading) {
        try {
            Matcher block = Pattern.compile(Pattern.quote(heading) + "\n.*?```sql\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(DOCUMENT));
            if (!block.find()) {
                throw new IllegalStateException(DOCUMENT + " has no SQL under " + heading);
            }
            return block.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
