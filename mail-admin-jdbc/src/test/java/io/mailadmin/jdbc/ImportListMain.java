package io.mailadmin.jdbc;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.transfer.ImportReport;
import java.lang.management.ManagementFactory;

/** Imports a list and prints how far it is, line by line, what memory that takes, and at last how many users came to be. */
final class ImportListMain {

    private static final int FIRST = 500;

    private ImportListMain() {}

    /** Takes the database's address, the organization, and how many rows and units the list has. */
    public static void main(String[] arguments) {
        JdbcMailStore store = JdbcMailStore.create(Servers.pool(arguments[0], 2));
        int rows = Integer.parseInt(arguments[2]);
        int units = Integer.parseInt(arguments[3]);
        ImportReport report = ImportList.service(store)
                .operator("tests")
                .organization(OrganizationId.valueOf(arguments[1]))
                .transfer()
                .importUsers(
                        ImportList.HASHES.listener(progress -> {
                            System.out.println("read " + progress.read());
                            if (progress.read() == FIRST || progress.read() == rows) {
                                System.out.println("live " + liveBytes());
                            }
                            return true;
                        }),
                        ImportList.withHashes(rows, units));
        System.out.println("created " + report.created());
        System.exit(0);
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
