package io.mailadmin.contract;

import java.util.Arrays;
import java.util.Comparator;

/** The order of all sorting keys; {@link String#compareTo} would put an emoji before a full-width letter. */
final class CodePoints {

    static final Comparator<String> ORDER = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private CodePoints() {}
}
