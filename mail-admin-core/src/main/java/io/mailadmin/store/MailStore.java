package io.mailadmin.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where mail-admin keeps its rows. A store moves rows, guarantees uniqueness, keeps counters, and filters scope and pages
 * in its queries; it decides nothing. {@code MailStoreContract} in the test jar states all this as tests. Thread-safe.
 *
 * <p>A writing unit of work first takes its organization's row ({@link OrganizationStore#lock}) and holds it exclusively to
 * its end: what is read after that, within it, is the latest, and no other unit of work writes to that organization
 * meanwhile. Organizations never wait for each other. Reads see only what is committed, or written by the same unit of work,
 * and wait for no writer. A write that is refused (false, {@link Outcome#STALE}, {@link Outcome#TAKEN}) leaves the unit of
 * work fit to go on. Failures are {@link io.mailadmin.error.StorageException}, a lock not
 * had within 10 seconds is {@link io.mailadmin.error.BusyException}, a connection lost while committing is {@link
 * io.mailadmin.error.OutcomeUnknownException}; anything thrown by the work undoes all of it and is
 * passed on.
 */
public interface MailStore {

    /** Runs work that only reads. Statements need not see one common snapshot. */
    <T> T read(Function<StoreReader, T> work);

    /** Runs work that writes: all of it, or nothing. It may be run more than once, so it must have no other effects. */
    <T> T write(Function<StoreTransaction, T> work);

    /**
     * Runs work that reads, to refuse early what {@link #write} would refuse in any case, before something dear is done for it.
     * A store leaves it out where reading early could make the writing fail, as in a transaction of the host's, whose snapshot
     * may begin with it.
     */
    default void lookAhead(Consumer<StoreReader> work) {
        read(reader -> {
            work.accept(reader);
            return true;
        });
    }

    /**
     * Like {@link #write}, but what is written is kept even if a transaction of the host's that other work joins is
     * undone; for events that must not vanish with what they tell of. A store that has no second way to the rows
     * writes them as part of the host's transaction. Must not need a lock that the host's transaction may hold.
     */
    default <T> T writeApart(Function<StoreTransaction, T> work) {
        return write(work);
    }

    /** Looks for what must never be; empty if all is well. Reads everything, so it is for tests and maintenance. */
    List<Defect> check();
}
