package io.mailadmin;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/asvs.md and SECURITY.md say of the code is so: requirements, types, methods and tests are there. */
class AsvsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("mail-admin-core", "mail-admin-jdbc", "mail-admin-examples");
    private static final String ASVS = "docs/asvs.md";
    private static final String SECURITY = "SECURITY.md";

    /** {@code | 1.2.3 | level | falls to | how | shown by |}. */
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([123]) \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");

    /** A type of ours in backticks, with a member behind a dot or a test behind a number sign. */
    private static final Pattern NAMED =
            Pattern.compile("`([A-Z][a-z][A-Za-z0-9]*)(?:([.#])([A-Za-z0-9]+))?(?:\\(\\))?`");

    private static final Pattern CRYPTOGRAPHY = Pattern.compile(
            "^import (?:java\\.security|javax\\.crypto|org\\.bouncycastle|org\\.apache\\.commons\\.codec)\\b");

    private final Map<String, String> sources = sources();

    private record Row(String number, String level, String fallsTo, String how, String shownBy) {

        /** What falls to the library or to the portal is shown by something, and only that. */
        boolean isWhole() {
            boolean ours = Set.of("library", "portal", "both").contains(fallsTo);
            boolean others = Set.of("host", "nobody").contains(fallsTo);
            return !how.isEmpty() && (shownBy.isEmpty() ? others : ours);
        }
    }

    @Test
    void everyRequirementOfTheChaptersStandsOnce() throws IOException {
        assertThat(rows())
                .extracting(row -> "V" + row.number() + " " + row.level())
                .containsExactlyElementsOf(required());
    }

    @Test
    void eachFallsToSomebodyAndWhatTheLibraryMeetsIsShown() throws IOException {
        assertThat(rows().stream().filter(row -> !row.isWhole()).map(Row::number))
                .isEmpty();
    }

    @Test
    void whatIsUnmetStandsAtTheTopAndInItsRow() throws IOException {
        String top = text(ASVS).split("\n## V1 ", 2)[0];
        List<String> atTheTop = Pattern.compile("(?m)^- \\*\\*(\\d+\\.\\d+\\.\\d+)\\*\\* ")
                .matcher(top)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(rows().stream()
                        .filter(row -> row.how().startsWith("Unmet"))
                        .map(Row::number)
                        .toList())
                .containsExactlyElementsOf(atTheTop);
    }

    @ParameterizedTest
    @ValueSource(strings = {ASVS, SECURITY})
    void everyTypeMemberAndTestThatIsNamedExists(String file) throws IOException {
        List<MatchResult> named = NAMED.matcher(text(file)).results().toList();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named.stream().filter(not(this::exists)).map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void everyUseOfCryptographyStandsInTheInventory() throws IOException {
        String inventory = text(SECURITY).split("\n## Cryptography\n", 2)[1].split("\n## ", 2)[0];
        Set<String> using = new TreeSet<>();
        for (Path file : files("main")) {
            if (Files.readString(file)
                    .lines()
                    .anyMatch(line -> CRYPTOGRAPHY.matcher(line).find())) {
                using.add(type(file));
            }
        }
        assertThat(using)
                .hasSizeGreaterThan(5)
                .allSatisfy(type -> assertThat(inventory).contains('`' + type + '`'));
    }

    private boolean exists(MatchResult name) {
        String source = sources.getOrDefault(name.group(1), "");
        String member = name.group(3);
        if (source.isEmpty() || member == null) {
            return !source.isEmpty();
        }
        return "#".equals(name.group(2))
                ? tests(source).contains(member)
                : Pattern.compile("\\b" + member + "\\b").matcher(source).find();
    }

    private static List<String> required() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                AsvsTest.class.getResourceAsStream("asvs-5.0.0-numbers.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(not(line -> line.startsWith("#"))).toList();
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : text(ASVS).lines().toList()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(
                        row.group(1),
                        row.group(2),
                        row.group(3).strip(),
                        row.group(4).strip(),
                        row.group(5).strip()));
            }
        }
        return rows;
    }

    /** The names of the test methods in {@code source}, by the annotations that stand before them. */
    private static Set<String> tests(String source) {
        return Arrays.stream(source.split("\n\n"))
                .filter(part -> part.contains("@Test") || part.contains("@ParameterizedTest"))
                .flatMap(part -> Pattern.compile("(?m)^    (?:final )?(?:void|Stream<DynamicTest>) (\\w+)\\(")
                        .matcher(part)
                        .results())
                .map(method -> method.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> sources() {
        return Stream.of("main", "test")
                .flatMap(kind -> files(kind).stream())
                .filter(not(file -> file.endsWith("package-info.java")))
                .collect(toMap(AsvsTest::type, AsvsTest::read, (one, other) -> one + other));
    }

    private static List<Path> files(String kind) {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> found =
                    Files.walk(ROOT.resolve(module).resolve("src").resolve(kind))) {
                found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
