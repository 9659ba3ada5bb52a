package io.mailadmin.internal.change;

import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreTransaction;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every write: the organization's row is taken first and its event sequence advances last, so one organization has one
 * writer at a time. From this follow exact limits and counters without deadlocks.
 */
public final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final MailStore store;

    /** Writes to {@code store}. */
    public Changes(MailStore store) {
        this.store = store;
    }

    /** Runs {@code work} on behalf of {@code asker}: all of it, or nothing. */
    public <T> T apply(Asker asker, String what, Function<Change, T> work) {
        return apply(asker, what, work, Changes::begin);
    }

    /** Runs {@code work} as {@link #apply} does, though the organization may be in the trash. */
    public <T> T applyInTrashToo(Asker asker, String what, Function<Change, T> work) {
        return apply(asker, what, work, Changes::beginInTrashToo);
    }

    private <T> T apply(
            Asker asker, String what, Function<Change, T> work, BiFunction<Asker, StoreTransaction, Change> beginning) {
        T result = store.write(tx -> {
            Change change = beginning.apply(asker, tx);
            T done = work.apply(change);
            end(change);
            return done;
        });
        LOG.debug("{} in organization {}", what, asker.organization());
        return result;
    }

    /** Runs {@code work} on behalf of {@code asker}: all of it, or nothing. */
    public void run(Asker asker, String what, Consumer<Change> work) {
        apply(asker, what, change -> {
            work.accept(change);
            return what;
        });
    }

    /** Takes the row of an organization, in which nothing can be changed if it is in the trash. */
    public static Change begin(Asker asker, StoreTransaction tx) {
        Change change = beginInTrashToo(asker, tx);
        if (change.organization().status() == OrganizationStatus.TRASHED) {
            throw new RuleBrokenException(
                    ErrorCode.ORGANIZATION_TRASHED,
                    "organizationId",
                    change.organization().name());
        }
        return change;
    }

    /** Takes the row of an organization that may be in the trash. */
    public static Change beginInTrashToo(Asker asker, StoreTransaction tx) {
        return new Change(
                asker,
                tx.organizations()
                        .lock(asker.organization())
                        .orElseThrow(() -> new NotFoundException(
                                ErrorCode.ORGANIZATION_NOT_FOUND, "organizationId", asker.organization())),
                tx);
    }

    /** Advances the organization's event sequence. */
    public static void end(Change change) {
        boolean advanced = change.tx()
                .organizations()
                .advance(change.organizationId(), change.locked().eventSequence());
        if (!advanced) {
            throw new BusyException();
        }
    }
}
