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

/** The passwords that everybody tries first: English, Korean, and Korean typed on a keyboard left in Latin letters. */
final class CommonPasswords {

    private static final String RESOURCE = "common-passwords.txt";

    private static final Pattern APPENDED = Pattern.compile("[0-9]{0,4}[!@#$%^&*.?~_-]{0,2}\\z");

    private final Set<String> folded;

    private CommonPasswords(Set<String> folded) {
        this.folded = folded;
    }

    static CommonPasswords load() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(list, RESOURCE), UTF_8))) {
            return new CommonPasswords(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SearchText::fold)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }

    /**
     * True if a password, folded by {@link SearchText#fold}, is on the list, or is one of the list with up to four digits and
     * two signs behind it, such as a year: with these the list stands for many thousands.
     */
    boolean contains(String foldedPassword) {
        return folded.contains(foldedPassword)
                || folded.contains(APPENDED.matcher(foldedPassword).replaceFirst(""));
    }
}
