package io.mailadmin.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own with the tests' class path; it ends with {@link #close} at the latest. */
final class ForkedJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    ForkedJvm(List<String> options, Class<?> main, String... arguments) {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of("-cp", System.getProperty("java.class.path")),
                        options.stream(),
                        Stream.of(main.getName()),
                        Stream.of(arguments))
                .flatMap(parts -> parts)
                .toList();
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The next line that it prints; waits for it, and fails if it ends before. */
    String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("The JVM has ended without a word");
        }
        return line;
    }

    /** What it has yet to print until its end; a last line without an end does not count, for it may be torn. */
    List<String> lines() throws IOException {
        StringBuilder rest = new StringBuilder();
        for (int c = output.read(); c >= 0; c = output.read()) {
            rest.append((char) c);
        }
        return rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList();
    }

    /** Ends it at once, as {@code kill -9} does; what it has printed can still be read, as after the process' own method it cannot. */
    void kill() {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    int exitCode() {
        return process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
