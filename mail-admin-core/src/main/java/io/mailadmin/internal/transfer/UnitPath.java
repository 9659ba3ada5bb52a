package io.mailadmin.internal.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from the organization to a unit in one text: the names with a slash between them, each slash and backslash of a name
 * after a backslash. Blank for the organization itself.
 */
final class UnitPath {

    private static final char SEPARATOR = '/';
    private static final char ESCAPE = '\\';

    private UnitPath() {}

    static String write(Iterable<String> names) {
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            if (!path.isEmpty()) {
                path.append(SEPARATOR);
            }
            name.chars().forEach(c -> {
                if (c == SEPARATOR || c == ESCAPE) {
                    path.append(ESCAPE);
                }
                path.append((char) c);
            });
        }
        return path.toString();
    }

    /** The names, as they were typed; empty for a blank path. */
    static List<String> read(String path) {
        List<String> names = new ArrayList<>();
        if (path.isBlank()) {
            return names;
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == SEPARATOR) {
                names.add(name.toString());
                name.setLength(0);
            } else {
                boolean escaped = c == ESCAPE && i + 1 < path.length();
                name.append(escaped ? path.charAt(++i) : c);
            }
        }
        names.add(name.toString());
        return names;
    }
}
