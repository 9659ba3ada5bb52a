package io.mailadmin.internal.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mailadmin.internal.text.SearchText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passwords that everybody tries first: English, Korean, and Korean typed on a keyboard left in Latin letters; and the
 * ones that were found most often in breaches.
 */
final class CommonPasswords {

    private static final String TRIED_FIRST = "common-passwords.txt";
    // Stored as folding leaves them, since to fold so many would take longer than all else at the start.
    private static final String BREACHED = "breached-passwords.txt";

    private static final Pattern APPENDED = Pattern.compile("[0-9]{0,4}[!@#$%^&*.?~_-]{0,2}\\z");

    private final Set<String> folded;

    private CommonPasswords(Set<String> folded) {
        this.folded = folded;
    }

    /** The list that comes along, read when it is first asked for. */
    static CommonPasswords shipped() {
        return Shipped.LIST;
    }

    private static final class Shipped {

        static final CommonPasswords LIST = load();
    }

    private static CommonPasswords load() {
        return new CommonPasswords(Stream.concat(entries(TRIED_FIRST).map(SearchText::fold), entries(BREACHED))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * True if a password, folded by {@link SearchText#fold}, is on the list, or is one of the list with up to four digits and
     * two signs behind it, such as a year: with these the list stands for many thousands.
     */
    boolean contains(String foldedPassword) {
        return folded.contains(foldedPassword)
                || folded.contains(APPENDED.matcher(foldedPassword).replaceFirst(""));
    }

    private static Stream<String> entries(String resource) {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(resource);
                var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(list, resource), UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + resource + " cannot be read", e);
        }
    }
}
