package io.mailadmin.internal.text;

import java.text.Normalizer;

/** The consonants that a Hangul syllable may begin with (choseong). One that stands alone is kept as it is typed: {@code ㄱ}. */
final class Consonants {

    private static final String ALL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final int FIRST_CONJOINING = 0x1100;
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int SYLLABLES_OF_EACH = 588;

    private Consonants() {}

    /** The consonant that {@code c} is, of whatever width and form; -1 if it is none. */
    static int alone(int c) {
        int known = ALL.indexOf(c);
        if (known >= 0 || c < FIRST_CONJOINING) {
            return known < 0 ? -1 : c;
        }
        String conjoining = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        int number = conjoining.codePointAt(0) - FIRST_CONJOINING;
        return conjoining.length() == 1 && number >= 0 && number < ALL.length() ? ALL.charAt(number) : -1;
    }

    static boolean isConsonant(int c) {
        return ALL.indexOf(c) >= 0;
    }

    /** What a name's character is found by: the consonant that a syllable begins with; other characters are themselves. */
    static int initial(int c) {
        return c < FIRST_SYLLABLE || c > LAST_SYLLABLE ? c : ALL.charAt((c - FIRST_SYLLABLE) / SYLLABLES_OF_EACH);
    }

    /** The first syllable that begins with {@code consonant}. */
    static int firstSyllable(int consonant) {
        return FIRST_SYLLABLE + ALL.indexOf(consonant) * SYLLABLES_OF_EACH;
    }

    /** The last syllable that begins with {@code consonant}. */
    static int lastSyllable(int consonant) {
        return firstSyllable(consonant) + SYLLABLES_OF_EACH - 1;
    }
}
