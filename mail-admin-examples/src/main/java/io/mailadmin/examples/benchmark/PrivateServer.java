package io.mailadmin.examples.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A database server of the benchmark's own, from the programs on this machine and as durable as it comes: each commit is on the
 * disk. What it holds is kept for the next time.
 */
final class PrivateServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final String url;
    private final Process process;

    private PrivateServer(String url, Process process) {
        this.url = url;
        this.process = process;
    }

    static boolean isKnown(String name) {
        return name.equals("postgresql") || name.equals("mariadb");
    }

    /**
     * Starts {@code postgresql} or {@code mariadb} on the data in {@code folder}, which is made if it is not there.
     *
     * @throws IllegalStateException if the programs are missing or fail
     */
    static PrivateServer start(String name, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = freePort();
        return name.equals("postgresql") ? postgreSql(folder, port) : mariaDb(folder, port);
    }

    private static PrivateServer postgreSql(Path folder, int port) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        if (!Files.exists(data)) {
            String initdb = program("initdb", "postgresql");
            install(
                    folder,
                    initdb,
                    "--auth=trust",
                    "--username=postgres",
                    "--encoding=UTF-8",
                    "--locale=C",
                    "-D",
                    data.toString());
        }
        return started(
                folder,
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres",
                program("postgres", "postgresql"),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-h",
                "127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=1GB");
    }

    private static PrivateServer mariaDb(Path folder, int port) throws IOException, InterruptedException {
        String data = "--datadir=" + folder.resolve("data");
        String user = "--user=" + System.getProperty("user.name");
        if (!Files.exists(folder.resolve("data"))) {
            String install = program("mariadb-install-db", "mariadb");
            install(
                    folder,
                    install,
                    "--no-defaults",
                    user,
                    data,
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db");
        }
        Path account = folder.resolve("account.sql");
        Files.writeString(account, """
                create database if not exists benchmark;
                create user if not exists 'benchmark'@'127.0.0.1' identified by 'benchmark';
                grant all on *.* to 'benchmark'@'127.0.0.1';
                """);
        return started(
                folder,
                "jdbc:mariadb://127.0.0.1:" + port + "/benchmark?user=benchmark&password=benchmark&sslMode=disable",
                program("mariadbd", "mariadb"),
                "--no-defaults",
                user,
                data,
                "--init-file=" + account,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"),
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=1G");
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static PrivateServer started(Path folder, String url, String... command)
            throws IOException, InterruptedException {
        PrivateServer server = new PrivateServer(url, begin(folder, command));
        Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroy));
        for (int tenths = 0; !server.answers(); tenths++) {
            if (!server.process.isAlive() || tenths == 10 * PATIENCE_SECONDS) {
                throw failed(folder, command[0]);
            }
            Thread.sleep(100);
        }
        return server;
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void install(Path folder, String... command) throws IOException, InterruptedException {
        if (begin(folder, command).waitFor() != 0) {
            throw failed(folder, command[0]);
        }
    }

    private static Process begin(Path folder, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    private static IllegalStateException failed(Path folder, String program) throws IOException {
        List<String> log = Files.readAllLines(folder.resolve("server.log"));
        String last = log.stream().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
        return new IllegalStateException(program + " failed; give a JDBC address instead: " + last);
    }

    /** On the path, or where Debian keeps it. */
    private static String program(String name, String server) {
        File[] versions = new File("/usr/lib/postgresql").listFiles();
        Stream<Path> folders = Stream.concat(
                Stream.of((System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin")
                                .split(File.pathSeparator))
                        .map(Path::of),
                Stream.of(versions == null ? new File[0] : versions)
                        .map(version -> version.toPath().resolve("bin")));
        return folders.map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The program %s is not on this machine; install %s, or give a JDBC address"
                                .formatted(name, server)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
