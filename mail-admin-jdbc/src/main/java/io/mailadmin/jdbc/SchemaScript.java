package io.mailadmin.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One numbered step of the schema.
 *
 * @param step its number, from 1 without gaps
 * @param name the file's name
 * @param sql the file's text, lines ended by line feeds
 */
record SchemaScript(int step, String name, String sql) {

    /** All steps, the same for each database; a list, because looking into folders of a class path fails in many places. */
    static final List<String> NAMES = List.of(
            "V001__tables.sql", "V002__sign_in.sql", "V003__audit.sql", "V004__trash.sql", "V005__contains_index.sql");

    /** The shipped scripts of one database, in order. */
    static List<SchemaScript> shipped(String database) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> of(i + 1, NAMES.get(i), read(database, NAMES.get(i))))
                .toList();
    }

    static SchemaScript of(int step, String name, String text) {
        return new SchemaScript(step, name, text.replace("\r\n", "\n"));
    }

    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The statements; in our scripts each ends with a semicolon at the end of a line, and comments fill whole lines. */
    List<String> statements() {
        String code = sql.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";(\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String read(String database, String name) {
        try (InputStream file = SchemaScript.class.getResourceAsStream("schema/" + database + '/' + name)) {
            if (file == null) {
                throw new IllegalStateException("The jar lacks the script " + name + " for " + database);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The script " + name + " for " + database + " cannot be read", e);
        }
    }
}
