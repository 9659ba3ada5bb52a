package io.mailadmin.internal.transfer;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.transfer.ImportPasswords;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvParser;

/** The rows of CSV below its header. Blank rows are none. */
final class CsvRows implements RowReader {

    /** More columns than any header has are not kept. */
    private static final int MOST_CELLS = 64;

    private static final ObjectReader CSV = CsvMapper.shared().reader();

    private final BoundedReader text;
    private final CsvParser parser;
    private final List<Column> columns;
    private long line = 1;

    CsvRows(Reader text, ImportPasswords.Kind passwords) {
        this.text = new BoundedReader(text);
        this.parser = open();
        List<String> names = cells();
        if (names == null) {
            throw ListErrors.of(ErrorCode.IMPORT_COLUMN_MISSING, Column.LOGIN.header(Locale.ENGLISH));
        }
        this.columns = Header.read(names, passwords);
    }

    private CsvParser open() {
        try {
            return (CsvParser) CSV.createParser(text);
        } catch (JacksonException e) {
            throw failed(e, line);
        }
    }

    @Override
    public @Nullable Row next() {
        List<String> cells = cells();
        if (cells == null) {
            return null;
        }
        if (cells.size() != columns.size()) {
            return Row.wrong(
                    line, FieldError.of("", ErrorCode.IMPORT_COLUMNS_DIFFER, null, columns.size(), cells.size()));
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            values.put(column, column.isShown() ? SpreadsheetText.read(cells.get(i)) : cells.get(i));
        }
        return Row.of(line, values);
    }

    /** The cells of the next row that is not blank; null after the last. */
    private @Nullable List<String> cells() {
        try {
            List<String> cells = new ArrayList<>();
            while (cells.stream().allMatch(String::isBlank)) {
                cells.clear();
                line = parser.currentLocation().getLineNr();
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return null;
                }
                readRow(cells);
                text.rowEnds();
            }
            return cells;
        } catch (JacksonException e) {
            throw failed(e, parser.currentLocation().getLineNr());
        }
    }

    private void readRow(List<String> cells) {
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (cells.size() < MOST_CELLS) {
                cells.add(parser.getString());
            }
        }
    }

    /** What is wrong with the row, whose end the parser may look for many lines below; bytes that are no text are where it is. */
    private RuntimeException failed(JacksonException e, long current) {
        if (e.getCause() instanceof IOException io) {
            return ListErrors.unreadable(io, io instanceof CharacterCodingException ? current : line);
        }
        return ListErrors.of(ErrorCode.IMPORT_FORMAT_INVALID, line);
    }
}
