package io.mailadmin.transfer;

import java.io.OutputStream;

/** Whole lists of users, out of the asker's scope and into it, in constant memory however long they are. Thread-safe. */
public interface UserTransfer {

    /**
     * Writes users, never their passwords or hashes, page by page as {@link io.mailadmin.user.Users#find} reads them: who changes
     * meanwhile is written as read. That it was done is recorded in the access log before the first user is written.
     *
     * @param out is flushed and stays open; of an export that ends by an exception, part may be written
     * @return how many users were written
     * @throws io.mailadmin.error.InvalidInputException if a word of the query is blank or too long
     * @throws io.mailadmin.error.NotFoundException if there is no such unit
     * @throws io.mailadmin.error.NotPermittedException if the unit is the root and the asker does not administer the whole
     *     organization, or the asker's right ended meanwhile
     * @throws java.io.UncheckedIOException if {@code out} fails
     */
    long exportUsers(UserExport export, OutputStream out);
}
