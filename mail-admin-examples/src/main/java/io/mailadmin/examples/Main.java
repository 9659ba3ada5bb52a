package io.mailadmin.examples;

import io.mailadmin.examples.quickstart.QuickStartCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts the example that the first argument names. */
public final class Main {

    private static final String USAGE = "usage: java -jar mail-admin-examples.jar quickstart [--data <folder>]";

    private Main() {}

    /**
     * Runs an example and ends the JVM with its exit code.
     *
     * @param args the name of the example, then its own options
     */
    public static void main(String[] args) {
        // Not System.out: its encoding is the platform's, and Korean must be readable everywhere.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    /** The exit code: 0 done, 1 the example could not go on and said why, 2 wrong arguments. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            if (!args.isEmpty() && args.get(0).equals("quickstart")) {
                return QuickStartCommand.parse(args.subList(1, args.size())).run(out, err);
            }
        } catch (IllegalArgumentException e) {
            // the usage says what is right
        }
        err.println(USAGE);
        return 2;
    }
}
