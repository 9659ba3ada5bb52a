package io.mailadmin.examples.portal.web;

import io.mailadmin.audit.AuditEvent;
import io.mailadmin.hosting.Usage;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How values are written for the reader; the templates call it {@code show}.
 *
 * @param locale the reader's language
 */
public record Show(Locale locale) {

    private static final double GIB = 1L << 30;
    private static final double PERCENT = 100;

    /** {@code ko} or {@code en}, for the page's {@code lang}. */
    public String language() {
        return locale.getLanguage();
    }

    /** A person's name: for Korean readers one in Hangul or Hanja with the family name first, any other as in English. */
    public String name(String givenName, String familyName) {
        boolean korean = locale.equals(Locale.KOREAN)
                && (familyName + givenName).codePoints().allMatch(Show::isKorean);
        return korean ? familyName + givenName : givenName + " " + familyName;
    }

    private static boolean isKorean(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HANGUL || script == Character.UnicodeScript.HAN;
    }

    /** Date and time. */
    public String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** The day. */
    public String day(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** What an event changed, field by field. */
    public List<EventChanges.Change> changes(AuditEvent event) {
        return EventChanges.of(event);
    }

    /** A number with its thousands set apart. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Bytes in GiB. */
    public String gib(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(bytes / GIB) + " GiB";
    }

    /** How much of {@code limit} is used in percent, at most 100; 0 without a limit. */
    public double percent(Usage usage) {
        return percent(usage.used(), usage.limit());
    }

    /** How much {@code part} is of {@code whole} in percent, at most 100. */
    public double percent(long part, @Nullable Long whole) {
        return whole == null || whole == 0 ? 0 : Math.min(PERCENT, Math.round(part * 10 * PERCENT / whole) / 10.0);
    }
}
