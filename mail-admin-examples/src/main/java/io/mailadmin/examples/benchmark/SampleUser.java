package io.mailadmin.examples.benchmark;

import io.mailadmin.user.NewMailUser;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A user of the data set: the same number is the same user on every machine.
 *
 * @param number counted from 0
 * @param givenName 이름
 * @param familyName 성
 * @param localPart the login before the @
 * @param serviceType one of {@link DataSet#SERVICE_TYPES}
 */
record SampleUser(long number, String givenName, String familyName, String localPart, String serviceType) {

    private static final String CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final int SYLLABLES_PER_CONSONANT = 588;

    static SampleUser of(long number) {
        SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        Names.Person person = Names.next(random);
        int percent = random.nextInt(100);
        int serviceType = percent < 60 ? 0 : percent < 85 ? 1 : percent < 95 ? 2 : 3;
        return new SampleUser(
                number,
                person.given().written(),
                person.family().written(),
                person.given().romanised() + "." + person.family().romanised() + number,
                DataSet.SERVICE_TYPES.get(serviceType));
    }

    /** As it is given to mail-admin, but for the password. */
    NewMailUser.Builder command(SampleOrganization organization) {
        return NewMailUser.builder()
                .givenName(givenName)
                .familyName(familyName)
                .serviceType(serviceType)
                .orgUnit(organization.unitOf(number))
                .login(localPart + "@" + organization.domain());
    }

    /** What mail-admin finds the names of this data set by; names elsewhere may need more folding. */
    String givenNameKey() {
        return (givenName + " " + familyName).toLowerCase(Locale.ROOT);
    }

    /** The same, family name first. */
    String familyNameKey() {
        return (familyName + " " + givenName).toLowerCase(Locale.ROOT);
    }

    /** The initial consonants of both names. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        (familyName + givenName)
                .toLowerCase(Locale.ROOT)
                .chars()
                .map(c -> c >= '가' && c <= '힣' ? CONSONANTS.charAt((c - '가') / SYLLABLES_PER_CONSONANT) : c)
                .forEach(initials::appendCodePoint);
        return initials.toString();
    }

    /** Whether the names are Korean. */
    boolean isKorean() {
        return familyName.charAt(0) >= '가';
    }
}
