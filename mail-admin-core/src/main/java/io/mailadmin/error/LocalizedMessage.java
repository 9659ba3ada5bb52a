package io.mailadmin.error;

import java.io.Serializable;
import java.util.Locale;

/**
 * One text in the languages mail-admin speaks. Immutable and thread-safe.
 *
 * @param english the text in English
 * @param korean the same text in Korean
 */
public record LocalizedMessage(String english, String korean) implements Serializable {

    /** The text for {@code locale}: Korean for any Korean locale, English for every other. */
    public String in(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? korean : english;
    }
}
