package io.mailadmin.error;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Renders a code's message in both languages.
 *
 * <p>The texts live in {@code ContributorValidationMessages}, where any Hibernate Validator finds those of our
 * constraints as well, so each text exists once. Several jars may ship a file of that name, therefore all are read and
 * only our keys are taken; {@link java.util.ResourceBundle} would see just the first.
 */
final class ErrorMessages {

    private static final String PREFIX = "io.mailadmin.error.";
    private static final int LONGEST_VALUE = 80;

    private static final Properties ENGLISH = load("");
    private static final Properties KOREAN = load("_ko");

    private ErrorMessages() {}

    static LocalizedMessage render(ErrorCode code, @Nullable Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = arguments[i] instanceof Number number ? number : shorten(String.valueOf(arguments[i]));
        }
        return new LocalizedMessage(
                format(ENGLISH, Locale.ENGLISH, code, shown), format(KOREAN, Locale.KOREAN, code, shown));
    }

    /** The value as it may stand in a message or a log: at most 80 code points, what breaks or turns a line escaped. */
    static String shorten(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(LONGEST_VALUE).forEach(c -> {
            if (breaksOrTurnsLines(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return value.codePointCount(0, value.length()) > LONGEST_VALUE
                ? shown.append('…').toString()
                : shown.toString();
    }

    private static boolean breaksOrTurnsLines(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String format(Properties texts, Locale locale, ErrorCode code, Object[] arguments) {
        String pattern = texts.getProperty(PREFIX + code.name());
        if (pattern == null) {
            throw new IllegalStateException("No text for " + code + " in " + locale);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private static Properties load(String suffix) {
        Properties texts = new Properties();
        try {
            var name = "ContributorValidationMessages" + suffix + ".properties";
            for (URL url : Collections.list(ErrorMessages.class.getClassLoader().getResources(name))) {
                try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    Properties file = new Properties();
                    file.load(reader);
                    file.stringPropertyNames().stream()
                            .filter(key -> key.startsWith(PREFIX))
                            .forEach(key -> texts.putIfAbsent(key, file.getProperty(key)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The message files of mail-admin cannot be read", e);
        }
        return texts;
    }
}
