package io.mailadmin.examples.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Names as frequent as people have them: every fifth Korean is a 김. */
final class Names {

    private static final List<String> KOREAN_FAMILIES = List.of(
            "김:kim",
            "이:lee",
            "박:park",
            "최:choi",
            "정:jung",
            "강:kang",
            "조:cho",
            "윤:yoon",
            "장:jang",
            "임:lim",
            "한:han",
            "오:oh",
            "서:seo",
            "신:shin",
            "권:kwon",
            "황:hwang",
            "안:ahn",
            "송:song",
            "전:jeon",
            "홍:hong",
            "유:yoo",
            "고:ko",
            "문:moon",
            "양:yang",
            "손:son",
            "배:bae",
            "백:baek",
            "허:heo",
            "남:nam",
            "심:sim",
            "남궁:namgung",
            "황보:hwangbo");
    /** How many of a thousand are called so. */
    private static final int[] KOREAN_FREQUENCIES = {
        215, 147, 84, 47, 44, 24, 21, 21, 20, 17, 15, 15, 14, 13, 13, 13, 13, 13, 11, 11, 10, 9, 9, 9, 9, 8, 7, 6, 6, 5,
        1, 1
    };

    private static final List<String> FIRST_SYLLABLES = List.of(
            "민:min", "서:seo", "지:ji", "현:hyun", "도:do", "예:ye", "하:ha", "수:su", "준:jun", "은:eun", "유:yu", "승:seung",
            "시:si", "주:ju", "태:tae", "영:young", "재:jae", "정:jung", "성:sung", "진:jin", "동:dong", "혜:hye", "미:mi",
            "경:kyung", "상:sang", "병:byung", "광:kwang", "나:na", "가:ga", "다:da", "채:chae", "윤:yun", "우:woo", "건:gun",
            "소:so", "세:se", "보:bo", "선:sun");
    private static final List<String> LAST_SYLLABLES = List.of(
            "준:jun", "연:yeon", "우:woo", "윤:yoon", "아:a", "민:min", "현:hyun", "호:ho", "훈:hoon", "영:young", "진:jin",
            "수:su", "원:won", "빈:bin", "은:eun", "희:hee", "석:seok", "철:chul", "식:sik", "미:mi", "숙:suk", "자:ja", "순:soon",
            "혁:hyuk", "규:kyu", "찬:chan", "람:ram", "솔:sol", "별:byul", "결:gyul", "성:sung", "태:tae", "기:ki", "주:ju",
            "경:kyung", "린:rin", "율:yul", "온:on", "안:an");
    private static final List<String> LATIN_FAMILIES = List.of(
            "Smith",
            "Johnson",
            "Williams",
            "Brown",
            "Jones",
            "Garcia",
            "Miller",
            "Davis",
            "Martinez",
            "Hernandez",
            "Lopez",
            "Wilson",
            "Anderson",
            "Thomas",
            "Taylor",
            "Moore",
            "Jackson",
            "Martin",
            "Lee",
            "Perez",
            "Thompson",
            "White",
            "Harris",
            "Clark",
            "Lewis",
            "Robinson",
            "Müller:muller",
            "O'Neil:oneil");
    private static final List<String> LATIN_GIVEN = List.of(
            "James",
            "Mary",
            "Robert",
            "Patricia",
            "John",
            "Jennifer",
            "Michael",
            "Linda",
            "David",
            "Elizabeth",
            "William",
            "Barbara",
            "Richard",
            "Susan",
            "Joseph",
            "Jessica",
            "Thomas",
            "Karen",
            "Christopher",
            "Sarah",
            "Charles",
            "Lisa",
            "Daniel",
            "Nancy",
            "Matthew",
            "Anthony",
            "Sandra",
            "Mark",
            "Steven",
            "Ashley",
            "Paul",
            "Emily",
            "Jürgen:jurgen",
            "François:francois");

    /**
     * A name, and how it stands in an address.
     *
     * @param written as its owner writes it
     * @param romanised in ASCII, for an address
     */
    record Name(String written, String romanised) {

        private static Name of(String entry) {
            int colon = entry.indexOf(':');
            return colon < 0
                    ? new Name(entry, entry.toLowerCase(Locale.ROOT))
                    : new Name(entry.substring(0, colon), entry.substring(colon + 1));
        }

        private Name and(Name other) {
            return new Name(written + other.written, romanised + other.romanised);
        }
    }

    /**
     * The names of one person.
     *
     * @param family the family name
     * @param given the given name
     */
    record Person(Name family, Name given) {}

    private Names() {}

    /** The next person: four of five have Korean names. */
    static Person next(SplittableRandom random) {
        if (random.nextInt(5) == 0) {
            return new Person(frequentFirst(LATIN_FAMILIES, random), frequentFirst(LATIN_GIVEN, random));
        }
        return new Person(
                koreanFamily(random),
                frequentFirst(FIRST_SYLLABLES, random).and(frequentFirst(LAST_SYLLABLES, random)));
    }

    private static Name koreanFamily(SplittableRandom random) {
        int place = random.nextInt(Arrays.stream(KOREAN_FREQUENCIES).sum());
        int number = 0;
        while (place >= KOREAN_FREQUENCIES[number]) {
            place -= KOREAN_FREQUENCIES[number++];
        }
        return Name.of(KOREAN_FAMILIES.get(number));
    }

    private static Name frequentFirst(List<String> names, SplittableRandom random) {
        double place = random.nextDouble();
        return Name.of(names.get((int) (names.size() * place * place)));
    }
}
