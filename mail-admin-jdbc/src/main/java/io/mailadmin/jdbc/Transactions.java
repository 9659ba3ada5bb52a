package io.mailadmin.jdbc;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** In whose transaction work runs. */
interface Transactions {

    /** Runs work that only reads. */
    <T> T read(Handle handle, Function<Handle, T> work);

    /**
     * Runs work that writes, all of it or nothing.
     *
     * @throws JdbiException if the database failed, and the work may be run again if it was for a collision
     */
    <T> T write(Handle handle, Function<? super Session, T> work);
}
