package io.mailadmin.examples;

import io.mailadmin.examples.benchmark.BenchmarkCommand;
import io.mailadmin.examples.portal.PortalCommand;
import io.mailadmin.examples.quickstart.QuickStartCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts the example that the first argument names, without one the portal. */
public final class Main {

    private static final String USAGE = "usage: java -jar mail-admin-examples.jar [portal] [--port <port>]"
            + " [--data <folder> | --url <JDBC address> --user <user> --password <password>]"
            + ", or quickstart [--data <folder>], or benchmark [--database h2|postgresql|mariadb|<JDBC address>] [--users <number>]"
            + " [--organizations <number>] [--works <work>,<work>] [--rounds <number>] [--milliseconds <of a turn>] [--json <file>]";

    private Main() {}

    /**
     * Runs an example and ends the JVM if it fails, with its exit code; the portal goes on until it is told to end.
     *
     * @param args the name of the example if it is not the portal, then its own options
     */
    public static void main(String[] args) {
        // Not System.out: its encoding is the platform's, and Korean must be readable everywhere.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(List.of(args), out, err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** The exit code: 0 done, 1 the example could not go on and said why, 2 wrong arguments. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            if (!args.isEmpty() && args.get(0).equals("quickstart")) {
                return QuickStartCommand.parse(args.subList(1, args.size())).run(out, err);
            }
            if (!args.isEmpty() && args.get(0).equals("benchmark")) {
                return BenchmarkCommand.parse(args.subList(1, args.size())).run(out, err);
            }
            boolean named = !args.isEmpty() && args.get(0).equals("portal");
            return PortalCommand.parse(args.subList(named ? 1 : 0, args.size()), System.getenv())
                    .run(out, err);
        } catch (IllegalArgumentException e) {
            // the usage says what is right
        }
        err.println(USAGE);
        return 2;
    }
}
