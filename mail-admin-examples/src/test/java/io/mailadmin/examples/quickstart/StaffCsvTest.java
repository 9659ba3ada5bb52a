package io.mailadmin.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffCsvTest {

    private final Map<Integer, List<String>> rows = new HashMap<>();
    private final Set<String> units = new HashSet<>();

    StaffCsvTest() {
        CsvRows.read("staff.csv", rows::put);
        CsvRows.read("units.csv", (line, row) -> units.add(row.get(0)));
    }

    @Test
    void hasSomeThreeHundredPeopleInTwelveUnits() {
        assertThat(rows).hasSize(308);
        assertThat(units).hasSize(12);
        Set<String> used = new HashSet<>();
        complete().forEach(row -> used.add(row.get(2)));
        assertThat(used).containsAll(units).hasSize(12 + 2); // one unknown, and none for the organization itself
    }

    @Test
    void fourInFiveNamesAreKorean() {
        long korean = complete().stream()
                .filter(row -> row.get(1).matches("\\p{IsHangul}+\\p{Cntrl}?"))
                .count();
        assertThat(korean * 100 / complete().size()).isBetween(78L, 82L);
    }

    @Test
    void namesAreOfManyKinds() {
        List<String> familyNames = complete().stream().map(row -> row.get(1)).toList();
        assertThat(familyNames).contains("황보", "남궁", "O'Brien", "Nguyễn", "van der Berg", "Müller");
        assertThat(familyNames.stream().filter("김"::equals).count()).isBetween(40L, 60L);
    }

    @Test
    void eightLinesAreWrongOnPurpose() {
        assertThat(rows.get(37).get(0)).isNull();
        assertThat(units).doesNotContain(rows.get(74).get(2));
        assertThat(rows.get(112).get(3)).isEqualTo("gold");
        assertThat(rows.get(149).get(5)).doesNotStartWith(rows.get(149).get(4) + "@");
        assertThat(rows.get(186).get(4)).endsWith("@otherdomain.com");
        assertThat(complete().stream()
                        .filter(row -> row.get(4).equals(rows.get(223).get(4))))
                .hasSize(2);
        assertThat(rows.get(258).get(1)).endsWith("\u0007");
        assertThat(rows.get(291)).hasSize(4);
    }

    private List<List<String>> complete() {
        List<List<String>> complete = new ArrayList<>(rows.values());
        complete.removeIf(row -> row.size() != 6);
        return complete;
    }
}
