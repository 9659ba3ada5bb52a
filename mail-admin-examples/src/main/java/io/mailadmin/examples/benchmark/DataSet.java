package io.mailadmin.examples.benchmark;

import io.mailadmin.MailAdminService;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What is measured on: organizations with their users, the same numbers the same users everywhere. Thread-safe. */
final class DataSet {

    static final List<String> SERVICE_TYPES = List.of("mail", "groupware", "archive", "pop");
    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "correct horse battery";

    /** Of this size are the pages that are measured. */
    private static final int PAGE = PageRequest.DEFAULT_SIZE;

    private final Organizations provisioning;
    private final Sql sql;
    private final HashedPassword hash;
    private final List<SampleOrganization> organizations;
    private final List<SampleOrganization> busy;
    private final long usersEach;
    private final Map<String, Cursor> cursors = new ConcurrentHashMap<>();
    private final Map<String, String> logins = new ConcurrentHashMap<>();
    private volatile SampleOrganization empty;
    /** Of users that no earlier run has created. */
    private final AtomicLong fresh = new AtomicLong(System.currentTimeMillis() * 1_000);

    DataSet(Organizations provisioning, Sql sql, Size size) {
        this.provisioning = provisioning;
        this.sql = sql;
        this.hash = provisioning.hash();
        this.organizations = provisioning.all(size);
        this.busy = provisioning.busy();
        this.empty = busy.get(0);
        this.usersEach = size.usersEach();
    }

    MailAdminService mailAdmin() {
        return provisioning.mailAdmin();
    }

    Sql sql() {
        return sql;
    }

    /** The hash of {@link #PASSWORD}. */
    HashedPassword hash() {
        return hash;
    }

    /** One of the organizations, by turns. */
    SampleOrganization organization(long number) {
        return organizations.get((int) Math.floorMod(number, (long) organizations.size()));
    }

    /** One of 100 organizations for writers at the same time. */
    SampleOrganization busy(long number) {
        return busy.get((int) Math.floorMod(number, (long) busy.size()));
    }

    /** One of the users that {@link #organization} has, somewhere in it. */
    SampleUser user(long number) {
        long place = Math.floorMod(number * 7_919, usersEach);
        return SampleUser.of(Math.floorMod(number, (long) organizations.size()) * usersEach + place);
    }

    /** Creates an organization for an import. */
    void createEmpty() {
        empty = provisioning.create("import" + fresh.getAndIncrement() + ".example", Organizations.EMPTY);
    }

    /** The organization that was created last. */
    SampleOrganization empty() {
        return empty;
    }

    /** The first of {@code count} numbers of users that nobody has. */
    long fresh(int count) {
        return fresh.getAndAdd(count);
    }

    /** How many users an import brings. */
    int importSize() {
        return (int) Math.min(100_000, usersEach * organizations.size());
    }

    /** Where the thousandth page begins, or one in the middle; got there page by page, as there is no other way. */
    Cursor thousandth(SampleOrganization organization) {
        Cursor known = cursors.get(organization.domain());
        if (known != null) {
            return known;
        }
        Cursor found = walk(organization);
        cursors.put(organization.domain(), found);
        return found;
    }

    private Cursor walk(SampleOrganization organization) {
        Cursor cursor = Cursor.FIRST;
        for (long left = skipped(); left > 0; left -= PageRequest.LARGEST_SIZE) {
            var request = new PageRequest((int) Math.min(PageRequest.LARGEST_SIZE, left), cursor);
            Page<MailUser> page =
                    organization.administrator().users().find(UserQuery.all().page(request));
            cursor = Objects.requireNonNull(page.next(), "half of the users are yet to come");
        }
        return cursor;
    }

    /** The login before that place. */
    String thousandth(SampleOrganization organization, HandWrittenReads reads) throws SQLException {
        String known = logins.get(organization.domain());
        if (known != null) {
            return known;
        }
        String found = reads.loginAt(organization, skipped() - 1);
        logins.put(organization.domain(), found);
        return found;
    }

    private long skipped() {
        return Math.max(1, Math.min(999L * PAGE, usersEach / 2));
    }
}
