package io.mailadmin.internal.transfer;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.transfer.ImportPasswords;
import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The rows of JSON lines: flat objects of texts. Blank lines are none; a line that is no such object is a wrong row. */
final class JsonRows implements RowReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Reader text;
    private final ImportPasswords.Kind passwords;
    private final StringBuilder current = new StringBuilder();
    private final char[] buffer = new char[8_192];
    private int position;
    private int end;
    private long line;

    JsonRows(Reader text, ImportPasswords.Kind passwords) {
        this.text = text;
        this.passwords = passwords;
    }

    @Override
    public @Nullable Row next() {
        while (nextLine()) {
            if (!current.toString().isBlank()) {
                return row(current.toString());
            }
        }
        return null;
    }

    private Row row(String object) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), object)) {
            boolean ends = parser.nextToken() == JsonToken.START_OBJECT;
            while (ends && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                Optional<Column> column = Column.ofField(field);
                if (column.isEmpty()) {
                    return Row.wrong(line, FieldError.of(field, ErrorCode.IMPORT_COLUMN_UNKNOWN, null, field));
                }
                if (!Header.isAllowed(column.get(), passwords)) {
                    return Row.wrong(line, FieldError.of(field, ErrorCode.IMPORT_COLUMN_NOT_EXPECTED, null, field));
                }
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    values.put(column.get(), parser.getString());
                }
                ends = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL;
            }
            return ends && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null
                    ? Row.of(line, values)
                    : noObject();
        } catch (JacksonException e) {
            return noObject();
        }
    }

    private Row noObject() {
        return Row.wrong(line, FieldError.of("", ErrorCode.IMPORT_FORMAT_INVALID, null, line));
    }

    /** Reads the next line into {@link #current}; false after the last. */
    private boolean nextLine() {
        current.setLength(0);
        line++;
        try {
            boolean any = false;
            while (position < end || fill()) {
                any = true;
                char c = buffer[position++];
                if (c == '\n') {
                    return true;
                }
                current.append(c);
                if (current.length() > ListErrors.TooLong.LONGEST) {
                    throw new ListErrors.TooLong();
                }
            }
            return any;
        } catch (IOException e) {
            throw ListErrors.unreadable(e, line);
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, text.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
