package io.mailadmin.transfer;

import io.mailadmin.id.OrganizationId;
import java.io.OutputStream;

/** What an operator keeps elsewhere. Thread-safe. */
public interface Backups {

    /**
     * Writes all users of an organization with the hashes of their passwords, which of these must be changed and until when, as JSON
     * lines, which {@link ImportPasswords#hashes} reads: keep it as you keep the database. That
     * it was done is recorded in the organization's access log before the first user is written. Units and grants are not part of
     * it, but for the names of the units.
     *
     * @param out is flushed and stays open
     * @return how many users were written
     * @throws io.mailadmin.error.NotFoundException if there is no such organization
     * @throws java.io.UncheckedIOException if {@code out} fails
     */
    long users(OrganizationId organization, OutputStream out);
}
