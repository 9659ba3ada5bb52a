package io.mailadmin.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host's transactions find different in its database.
 *
 * @param xaDataSource the driver's class for JTA
 * @param user of the database, where its address does not name one
 * @param isolations those that a transaction can have, by JDBC's numbers
 * @param deadlockEndsTransaction whether the database undoes the whole transaction that it chose to end a deadlock; null if it
 *     does so at times
 * @param limitWaits a statement that limits how long the host itself waits for locks
 * @param waits a query for how long that is
 */
record HostTraits(
        Class<?> xaDataSource,
        @Nullable String user,
        List<Integer> isolations,
        @Nullable Boolean deadlockEndsTransaction,
        String limitWaits,
        String waits) {}
