package io.mailadmin.jdbc;

import io.mailadmin.store.UserRow;
import java.util.List;
import java.util.stream.IntStream;

/** Imports users without end, one by one and {@value #GROUP} in one transaction by turns, and prints who is committed. */
final class ImportMain {

    static final int GROUP = 20;

    private ImportMain() {}

    /** Prints a line for each user who is kept. */
    public static void main(String[] arguments) {
        JdbcMailStore store = JdbcMailStore.create(Servers.pool(arguments[0], 2));
        Rows rows = new Rows(store);
        for (int n = 1; ; n++) {
            add(rows, List.of("single-" + n));
            int group = n;
            add(
                    rows,
                    IntStream.range(0, GROUP)
                            .mapToObj(i -> "group-%d-%d".formatted(group, i))
                            .toList());
        }
    }

    private static void add(Rows rows, List<String> logins) {
        rows.write(tx -> {
            for (String login : logins) {
                UserRow user = Rows.user(login, rows.sales);
                if (!tx.users().insert(rows.organization, user, Rows.HASH)) {
                    throw new IllegalStateException(login + " is taken");
                }
            }
        });
        logins.forEach(System.out::println);
    }
}
