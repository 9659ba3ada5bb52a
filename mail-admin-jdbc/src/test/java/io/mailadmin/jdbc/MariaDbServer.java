package io.mailadmin.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A private MariaDB server, run by the programs found on this machine, in a folder of its own. Without options of the
 * machine's configuration, so its default character set is latin1 before MariaDB 11.6: a harder test than utf8mb4.
 */
final class MariaDbServer implements AutoCloseable {

    static final String USER = "mailadmin";
    static final String PASSWORD = "mailadmin";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACCOUNT = """
            create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
            grant all on *.* to '%1$s'@'127.0.0.1' with grant option;
            """.formatted(USER, PASSWORD);

    private final Path program;
    private final Path folder;
    private final List<String> options;
    private final int port;
    private @Nullable Process process;

    private MariaDbServer(Path program, Path folder, List<String> options) throws IOException {
        this.program = program;
        this.folder = folder;
        this.options = options;
        this.port = freePort();
    }

    /** Whether the programs are on this machine. */
    static boolean isInstalled() {
        return find("mariadbd").isPresent() && find("mariadb-install-db").isPresent();
    }

    /** Starts one that does not force its writes to the disk. */
    static MariaDbServer fast(String... options) {
        return startWith("--innodb-flush-log-at-trx-commit=0", options);
    }

    /** Starts one that forces each commit to the disk. */
    static MariaDbServer durable(String... options) {
        return startWith("--innodb-flush-log-at-trx-commit=1", options);
    }

    private static MariaDbServer startWith(String durability, String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        options.add(durability);
        try {
            Path folder = Files.createTempDirectory("mailadmin-mariadb");
            MariaDbServer server = new MariaDbServer(find("mariadbd").orElseThrow(), folder, options);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            Files.writeString(folder.resolve("account.sql"), ACCOUNT);
            server.install();
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB does not start", e);
        }
    }

    /** The address of a database, for the account that may do everything. */
    String url(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?user=%s&password=%s&sslMode=disable"
                .formatted(port, database, USER, PASSWORD);
    }

    int port() {
        return port;
    }

    /** Ends the server at once, as {@code kill -9} does. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    /** Starts the server again on what it left behind, and waits until it answers. */
    void start() {
        try {
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--no-defaults",
                    "--user=" + System.getProperty("user.name"),
                    "--datadir=" + folder.resolve("data"),
                    "--socket=" + folder.resolve("socket"),
                    "--pid-file=" + folder.resolve("pid"),
                    "--init-file=" + folder.resolve("account.sql"),
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--skip-name-resolve",
                    "--max-connections=400",
                    "--innodb-buffer-pool-size=128M"));
            command.addAll(options);
            process = run(command, "server.log");
            awaitAnswer();
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB does not start", e);
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException("cannot delete " + folder, e);
        }
    }

    private void install() throws IOException {
        Process install = run(
                List.of(
                        find("mariadb-install-db").orElseThrow().toString(),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + folder.resolve("data"),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db"),
                "install.log");
        if (install.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join()
                        .exitValue()
                != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("install.log")));
        }
    }

    /** A server that kept our output open would keep whoever waits for it waiting, so its output goes to a file. */
    private Process run(List<String> command, String log) throws IOException {
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (process == null || !process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
            }
            Pause.upTo(Duration.ofMillis(100));
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url(""))) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> find(String program) {
        String path =
                System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin:/opt/homebrew/opt/mariadb/bin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
