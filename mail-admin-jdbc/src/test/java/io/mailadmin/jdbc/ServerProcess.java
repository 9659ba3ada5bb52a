package io.mailadmin.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A private database server on 127.0.0.1, in a folder of its own, that ends with this JVM at the latest. */
abstract class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Path folder;
    final int port;
    private @Nullable Process process;

    ServerProcess(String name) {
        try {
            // a short path: that of a socket must have fewer than 108 bytes
            folder = Files.createTempDirectory("ma-" + name);
            port = freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** What runs the server. */
    abstract List<String> command();

    /** The address of a database, with an account that may do everything; of the server itself for an empty name. */
    abstract String url(String database);

    /** Starts the server on what it left behind, and waits until it answers. */
    final void start() {
        process = begin(command(), "server.log");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The server does not start: " + read("server.log"));
            }
            Pause.upTo(Duration.ofMillis(100));
        }
    }

    /** Ends the server with all of its processes at once, as {@code kill -9} does. */
    final void kill() {
        if (process != null) {
            List<ProcessHandle> parts = process.descendants().toList();
            process.destroyForcibly();
            parts.forEach(ProcessHandle::destroyForcibly);
            await(process);
        }
    }

    @Override
    public final void close() {
        kill();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program to its end. */
    final void run(List<String> command) {
        if (await(begin(command, "install.log")) != 0) {
            throw new IllegalStateException(command.get(0) + " failed: " + read("install.log"));
        }
    }

    final void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that kept our output open would keep whoever waits for us waiting, so its output goes to a file. */
    private Process begin(List<String> command, String log) {
        try {
            return new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(log).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int await(Process process) {
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url(""))) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
