package io.mailadmin.jdbc;

import java.util.List;
import java.util.stream.Stream;

/**
 * A private PostgreSQL server that forces each commit to the disk. It runs by the programs that zonky's library has
 * unpacked, because that library starts no server again on what a killed one left behind.
 */
final class PostgreSqlServer extends ServerProcess {

    private final String programs = PostgreSql.programs();

    private PostgreSqlServer() {
        super("postgresql");
        run(as(Stream.of(
                programs + "/initdb",
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF-8",
                "--locale=C",
                "--no-sync",
                "--pgdata=" + folder.resolve("data"))));
        start();
    }

    /** Starts one; its defaults are those of full durability. */
    static PostgreSqlServer durable() {
        return new PostgreSqlServer();
    }

    @Override
    List<String> command() {
        return as(Stream.of(
                programs + "/postgres",
                "-D",
                folder.resolve("data").toString(),
                "-p",
                String.valueOf(port),
                "-h",
                "127.0.0.1",
                "-k",
                folder.toString()));
    }

    @Override
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres"
                .formatted(port, database.isEmpty() ? "postgres" : database);
    }

    /** PostgreSQL refuses to run as root, but not as what root is in a user namespace of its own. */
    private static List<String> as(Stream<String> command) {
        Stream<String> user =
                "root".equals(System.getProperty("user.name")) ? Stream.of("unshare", "-U") : Stream.empty();
        return Stream.concat(user, command).toList();
    }
}
