package io.mailadmin.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A private MariaDB server, run by the programs found on this machine. It takes no options of the machine's configuration, so
 * its default character set is latin1 before MariaDB 11.6, which tests more than utf8mb4 does.
 */
final class MariaDbServer extends ServerProcess {

    private static final String ACCOUNT = """
            create user if not exists 'mailadmin'@'127.0.0.1' identified by 'mailadmin';
            grant all on *.* to 'mailadmin'@'127.0.0.1' with grant option;
            """;

    private final String user = "--user=" + System.getProperty("user.name");
    private final List<String> options;

    private MariaDbServer(String durability, String... options) {
        super("mariadb");
        this.options = Stream.concat(Stream.of(durability), Stream.of(options)).toList();
        write("account.sql", ACCOUNT);
        run(List.of(
                find("mariadb-install-db").orElseThrow().toString(),
                "--no-defaults",
                user,
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        start();
    }

    /** Whether the programs are on this machine. */
    static boolean isInstalled() {
        return find("mariadbd").isPresent() && find("mariadb-install-db").isPresent();
    }

    /** Starts one that does not force its writes to the disk. */
    static MariaDbServer fast(String... options) {
        return new MariaDbServer("--innodb-flush-log-at-trx-commit=0", options);
    }

    /** Starts one that forces each commit to the disk. */
    static MariaDbServer durable(String... options) {
        return new MariaDbServer("--innodb-flush-log-at-trx-commit=1", options);
    }

    @Override
    List<String> command() {
        List<String> command = List.of(
                find("mariadbd").orElseThrow().toString(),
                "--no-defaults",
                user,
                "--datadir=" + folder.resolve("data"),
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--init-file=" + folder.resolve("account.sql"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--max-connections=400",
                "--innodb-buffer-pool-size=128M");
        return Stream.concat(command.stream(), options.stream()).toList();
    }

    @Override
    String url(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?user=mailadmin&password=mailadmin&sslMode=disable"
                .formatted(port, database);
    }

    private static Optional<Path> find(String program) {
        String folders =
                System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin:/opt/homebrew/opt/mariadb/bin";
        return Stream.of(folders.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
