package io.mailadmin.examples.benchmark;

import java.sql.SQLException;

/**
 * What is measured.
 *
 * @param name as it stands on the command line and in the results
 * @param threads how many call at once
 * @param before what is done before each call, and not measured
 * @param call what is measured
 */
record Work(String name, int threads, Call before, Call call) {

    private static final Call NOTHING = (client, data, number) -> 0;

    static Work of(String name, Call call) {
        return new Work(name, 1, NOTHING, call);
    }

    Work threads(int many) {
        return new Work(name + "-" + many, many, before, call);
    }

    Work after(Call preparation) {
        return new Work(name, threads, preparation, call);
    }

    /** Whether a call concerns many users and takes long. */
    boolean isBulk() {
        return name.equals("import") || name.equals("export");
    }

    /** Something that a client does for the number of a call. */
    interface Call {

        /** How many users were read or written. */
        long run(Client client, DataSet data, long number) throws SQLException;
    }
}
