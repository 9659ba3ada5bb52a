package io.mailadmin.transfer;

import java.io.InputStream;
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

    /**
     * Reads a list of users and writes them as {@code source} says; a login that exists is never created twice, so a list whose import
     * was cut off can be read again from its beginning. Each row is checked like {@link io.mailadmin.user.Users#create} and
     * {@link io.mailadmin.user.Users#update} check it, by the asker's rights and the limits at that time, and each user who was
     * written is an event. A unit is named by its path, such as {@code Sales/Seoul}, from the highest one that the asker sees; a slash of
     * a name has a backslash before it.
     *
     * <p>Row by row there is a transaction for each 500 rows, so others wait for no more than that; passwords are hashed before it
     * begins. What ends the import by an exception leaves what was committed before. In a transaction of the host's all is a part of
     * that one.
     *
     * @param in is read to its end unless the import ends before, and stays open
     * @throws io.mailadmin.error.InvalidInputException if {@code in} is no such list: no text, no such columns, a row longer than
     *     100,000 characters, too many rows for all or nothing, or too many refused
     * @throws io.mailadmin.error.NotPermittedException if the asker is no administrator, or not any more
     * @throws java.io.UncheckedIOException if {@code in} fails
     */
    ImportReport importUsers(UserImport source, InputStream in);
}
