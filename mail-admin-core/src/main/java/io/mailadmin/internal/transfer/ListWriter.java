package io.mailadmin.internal.transfer;

import io.mailadmin.transfer.TransferFormat;
import io.mailadmin.transfer.UserExport;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Writes the rows of a list as they come. */
final class ListWriter implements AutoCloseable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();
    private static final ObjectWriter JSON_LINES = JsonMapper.shared().writer().withRootValueSeparator("\n");

    private final TransferFormat format;
    private final List<Column> columns;
    private final OutputStream out;
    private final SequenceWriter rows;

    /** Begins a list of {@code columns}, with their names in {@code language}; {@code out} stays open. */
    ListWriter(UserExport export, List<Column> columns, OutputStream out) {
        this.format = export.format();
        this.columns = columns;
        this.out = new KeptOpen(out);
        this.rows = begin(export.language());
    }

    private SequenceWriter begin(Locale language) {
        if (format == TransferFormat.JSON_LINES) {
            return JSON_LINES.writeValues(out);
        }
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(column -> schema.addColumn(column.header(language)));
        write(BYTE_ORDER_MARK);
        return CSV.writerFor(String[].class).with(schema.build()).writeValues(out);
    }

    /** Writes a row; a column that is missing is blank. */
    void write(Map<Column, String> values) {
        try {
            rows.write(format == TransferFormat.CSV ? csv(values) : json(values));
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    private String[] csv(Map<Column, String> values) {
        return columns.stream()
                .map(column -> {
                    String value = values.getOrDefault(column, "");
                    return column.isShown() ? SpreadsheetText.written(value) : value;
                })
                .toArray(String[]::new);
    }

    private Map<String, String> json(Map<Column, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        columns.stream().filter(values::containsKey).forEach(column -> fields.put(column.field(), values.get(column)));
        return fields;
    }

    /** Ends the list and hands over what is buffered. */
    @Override
    public void close() {
        try {
            rows.close();
        } catch (JacksonException e) {
            throw failed(e);
        }
        if (format == TransferFormat.JSON_LINES) {
            write(new byte[] {'\n'});
        }
        write(new byte[0]);
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what Jackson says only the stream's own failure is passed on, since its texts may show values. */
    private static UncheckedIOException failed(JacksonException e) {
        return new UncheckedIOException(
                e.getCause() instanceof IOException io ? io : new IOException("The list could not be written"));
    }

    /** The host's stream, which the host closes. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
