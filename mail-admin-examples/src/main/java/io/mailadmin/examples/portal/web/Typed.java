package io.mailadmin.examples.portal.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed into one field for several. */
public final class Typed {

    private Typed() {}

    /** The words, which have blanks or commas between them. */
    public static List<String> each(@Nullable String words) {
        return words == null
                ? List.of()
                : Stream.of(words.split("[\\s,]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
