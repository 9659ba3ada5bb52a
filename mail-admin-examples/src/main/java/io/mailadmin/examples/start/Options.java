package io.mailadmin.examples.start;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was given on the command line as {@code --name value}, or else in the environment as {@code PORTAL_NAME}. */
public final class Options {

    private final Map<String, String> given;
    private final Map<String, String> environment;

    private Options(Map<String, String> given, Map<String, String> environment) {
        this.given = given;
        this.environment = environment;
    }

    /**
     * Reads options that have one of {@code names}.
     *
     * @throws IllegalArgumentException for an option of another name, one without a value, and one that is given twice
     */
    public static Options parse(Set<String> names, List<String> options, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < options.size(); i += 2) {
            String name = options.get(i).replaceFirst("^--", "");
            boolean complete = options.get(i).startsWith("--") && names.contains(name) && i + 1 < options.size();
            if (!complete || given.put(name, options.get(i + 1)) != null) {
                throw new IllegalArgumentException(String.join(" ", options));
            }
        }
        return new Options(given, environment);
    }

    /** The value of {@code name}, or {@code otherwise}. */
    public String get(String name, String otherwise) {
        String ofEnvironment = environment.getOrDefault("PORTAL_" + name.toUpperCase(Locale.ROOT), otherwise);
        return given.getOrDefault(name, ofEnvironment);
    }

    /** The number {@code name}, or {@code otherwise}. */
    public int number(String name, int otherwise, int smallest) {
        int number = Integer.parseInt(get(name, String.valueOf(otherwise)));
        if (number < smallest) {
            throw new IllegalArgumentException("--" + name + " " + number);
        }
        return number;
    }
}
