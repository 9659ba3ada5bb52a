package io.mailadmin.examples.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The results, as a table that grows line by line and as JSON. */
final class Report {

    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();
    private static final String LINE = "%-24s %7s %9s %9s  %9s %9s  %9s %9s  %7s %7s  %8s %8s%n";
    private static final double MILLI = 1e3;
    private static final double SECOND = 1e6;

    private final PrintStream out;
    private final Map<String, Object> about;
    private final List<Line> lines = new ArrayList<>();

    /**
     * What one contender did.
     *
     * @param p50 median of the calls, in microseconds
     * @param p99 what one call of 100 takes longer than
     * @param perSecond users written or read if a call concerns many, else calls
     * @param users in each call, on average
     * @param calls how many calls were measured
     */
    record Result(double p50, double p99, double perSecond, double users, int calls) {

        private static Result of(Work work, Samples samples) {
            return new Result(
                    samples.micros(0.5),
                    samples.micros(0.99),
                    work.isBulk() ? samples.usersPerSecond() : samples.callsPerSecond(),
                    samples.usersEach(),
                    samples.calls());
        }
    }

    /**
     * A line of the table.
     *
     * @param work the work's name
     * @param threads how many did it at once
     * @param bare JDBC on one table
     * @param sameRows JDBC that writes and reads the same rows
     * @param mailAdmin the library
     * @param timesBare how often the median of {@code bare} goes into that of mail-admin
     * @param timesSameRows the same of {@code sameRows}
     * @param rateOfSameRows how much mail-admin does in a second, of what that one does
     */
    record Line(
            String work,
            int threads,
            Result bare,
            Result sameRows,
            Result mailAdmin,
            double timesBare,
            double timesSameRows,
            double rateOfSameRows) {

        private static Line of(Work work, List<Samples> samples) {
            Result bare = Result.of(work, samples.get(0));
            Result sameRows = Result.of(work, samples.get(1));
            Result ours = Result.of(work, samples.get(2));
            return new Line(
                    work.name(),
                    work.threads(),
                    bare,
                    sameRows,
                    ours,
                    ours.p50() / bare.p50(),
                    ours.p50() / sameRows.p50(),
                    ours.perSecond() / sameRows.perSecond());
        }
    }

    /** Begins the table; {@code about} tells what it is of. */
    Report(PrintStream out, Map<String, Object> about) {
        this.out = out;
        this.about = about;
        about.forEach((name, value) -> out.printf("%s: %s%n", name, value));
        out.printf(
                LINE,
                "work",
                "threads",
                "bare p50",
                "p99",
                "same p50",
                "p99",
                "ours p50",
                "p99",
                "x bare",
                "x same",
                "ours/s",
                "of same");
    }

    void add(Work work, List<Samples> samples) {
        Line line = Line.of(work, samples);
        lines.add(line);
        List<Object> cells = new ArrayList<>(List.of(line.work(), line.threads()));
        for (Result result : List.of(line.bare(), line.sameRows(), line.mailAdmin())) {
            cells.add(time(result.p50()));
            cells.add(time(result.p99()));
        }
        cells.add(number("%.1f", line.timesBare()));
        cells.add(number("%.1f", line.timesSameRows()));
        cells.add(number("%.0f", line.mailAdmin().perSecond()));
        cells.add(number("%.0f %%", 100 * line.rateOfSameRows()));
        out.printf(LINE, cells.toArray());
    }

    void write(Path json) {
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.put("results", lines);
        JSON.writeValue(json, all);
    }

    private static String time(double micros) {
        if (micros < MILLI) {
            return number("%.0f us", micros);
        }
        return micros < SECOND ? number("%.1f ms", micros / MILLI) : number("%.1f s", micros / SECOND);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
