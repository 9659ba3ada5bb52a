package io.mailadmin.jdbc;

import io.mailadmin.error.InvalidInputException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The optional index for searches by what an address or a name contains, which otherwise walk all users of an organization. It
 * pays above some 50,000 users in one organization. Whether there is one is kept in the database, so all application servers
 * agree; {@link JdbcMailStore} keeps it up in the transaction of each change, and finds the same with it and without, in the
 * same order. Thread-safe; any number of processes may call this at the same time, also while others change users.
 *
 * <p>What it costs: a row for each character of a user's names and of what stands before the {@code @} of the login, some 13 for a
 * Korean name, which makes creating and importing users about three times as expensive and the database about four times as
 * large; a user who is created, renamed, deleted or restored takes one statement more, or two. Words of initial consonants do
 * not use it. A word that more than 1,000 users have elsewhere than at the beginning is looked for as without the index.
 */
public final class ContainsIndex {

    private ContainsIndex() {}

    /** The same as {@link #build(DataSource, Consumer)} without a listener. */
    public static void build(DataSource dataSource) {
        build(dataSource, progress -> {});
    }

    /**
     * Switches the index on, for new organizations at once, and builds it for one organization after the other, whose searches use
     * it as soon as it is complete. Does nothing if it is complete everywhere.
     *
     * <p>It writes the rows of 250 users in one transaction, for which other writers of that organization wait. If it is killed,
     * or ended by an exception of the listener's, another call goes on where it was. An organization that somebody was about to
     * create when it was switched on may be without the index until another call.
     *
     * @param dataSource as for {@link JdbcMailStore#create}; needs no more rights than that
     * @param listener is told after each transaction
     * @throws io.mailadmin.error.StorageException as {@link JdbcMailStore#create} does, and if the database fails
     * @throws io.mailadmin.error.BusyException if an organization was locked for longer than 10 s
     */
    public static void build(DataSource dataSource, Consumer<Progress> listener) {
        ContainsIndexBuild build = open(dataSource);
        InvalidInputException.required(listener, "listener");
        build.switchOn();
        long all = build.usersLeft();
        long[] done = {0};
        build.forOthers(ContainsIndexState.COMPLETE, organization -> {
            ContainsIndexBuild.Step step = build.build(organization);
            done[0] += step.users();
            listener.accept(new Progress(done[0], Math.max(all, done[0])));
            return step.more();
        });
    }

    /**
     * Switches the index off and removes it. No search uses what is left of an organization's as soon as its first rows are
     * removed, in transactions of some thousand rows; if it is killed, another call goes on where it was.
     *
     * @param dataSource as for {@link #build(DataSource, Consumer)}
     * @throws io.mailadmin.error.StorageException as {@link #build(DataSource, Consumer)} does
     * @throws io.mailadmin.error.BusyException if an organization was locked for longer than 10 s
     */
    public static void remove(DataSource dataSource) {
        ContainsIndexBuild build = open(dataSource);
        build.switchOff();
        build.forOthers(ContainsIndexState.NONE, build::remove);
    }

    /**
     * Whether it is switched on, and every organization has it.
     *
     * @param dataSource as for {@link #build(DataSource, Consumer)}
     * @throws io.mailadmin.error.StorageException as {@link #build(DataSource, Consumer)} does
     */
    public static boolean isComplete(DataSource dataSource) {
        return open(dataSource).isComplete();
    }

    private static ContainsIndexBuild open(DataSource dataSource) {
        Connections connections = Connections.inAutoCommit(InvalidInputException.required(dataSource, "dataSource"));
        return new ContainsIndexBuild(UnitsOfWork.open(connections, OwnTransactions::new, JdbcMailStore.LOCK_WAIT));
    }

    /**
     * How far the building has come.
     *
     * @param users how many users have got their rows since it was called
     * @param all how many lacked them then
     */
    public record Progress(long users, long all) {}
}
