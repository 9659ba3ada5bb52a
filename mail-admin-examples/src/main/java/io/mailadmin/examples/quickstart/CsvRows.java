package io.mailadmin.examples.quickstart;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads a CSV file that is shipped beside this class, row by row, so that its size does not matter. */
final class CsvRows {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.EMPTY_UNQUOTED_STRING_AS_NULL)
            .build();

    private CsvRows() {}

    /**
     * Hands over each row below the header with the number of the line on which it begins; a blank column is null, and how
     * many columns there are, the receiver checks.
     *
     * @param file the name of a UTF-8 file in this package
     */
    static void read(String file, BiConsumer<Integer, List<@Nullable String>> row) {
        InputStream input = Objects.requireNonNull(CsvRows.class.getResourceAsStream(file), file);
        try (MappingIterator<List<@Nullable String>> rows =
                CSV.readerForListOf(String.class).readValues(input)) {
            while (rows.hasNextValue()) {
                int line = rows.currentLocation().getLineNr();
                List<@Nullable String> columns = rows.nextValue();
                if (line > 1) {
                    row.accept(line, columns);
                }
            }
        }
    }
}
