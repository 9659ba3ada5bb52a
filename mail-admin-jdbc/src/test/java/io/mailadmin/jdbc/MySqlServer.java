package io.mailadmin.jdbc;

import java.util.List;

/** A private MySQL server that does not force its writes to the disk, run by the programs that the profile mysql unpacks. */
final class MySqlServer extends ServerProcess {

    private final String user = "--user=" + System.getProperty("user.name");

    MySqlServer() {
        super("mysql");
        run(List.of(program(), "--no-defaults", "--initialize-insecure", user, "--datadir=" + folder.resolve("data")));
        start();
    }

    @Override
    List<String> command() {
        return List.of(
                program(),
                "--no-defaults",
                user,
                "--datadir=" + folder.resolve("data"),
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--mysqlx=OFF",
                "--disable-log-bin",
                "--max-connections=400",
                "--innodb-flush-log-at-trx-commit=0");
    }

    @Override
    String url(String database) {
        return "jdbc:mysql://127.0.0.1:%d/%s?user=root&allowPublicKeyRetrieval=true&sslMode=DISABLED"
                .formatted(port, database);
    }

    private static String program() {
        return System.getProperty("mailadmin.test.mysql.home") + "/bin/mysqld";
    }
}
