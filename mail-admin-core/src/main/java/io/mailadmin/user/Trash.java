package io.mailadmin.user;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;

/**
 * The deleted users who can come back. Those whose unit at deletion lies within the asker's scope are there; those whose unit
 * is gone, for administrators of the whole organization only. Their addresses are held: nobody else gets them. Thread-safe.
 */
public interface Trash {

    /** One page of the trash, the latest deleted first. */
    Page<TrashedUser> list(PageRequest page);

    /**
     * Brings a user back into the unit it was deleted in: with id, address, password and status, but without its
     * administrator roles.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such user in the trash
     * @throws io.mailadmin.error.RuleBrokenException if the unit is gone, or a limit is reached
     * @throws io.mailadmin.error.InvalidInputException if the service type is not given to the organization any more
     */
    MailUser restore(MailUserId id);

    /**
     * Brings a user back as {@link #restore(MailUserId)} does, but into {@code orgUnit}.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such user in the trash, or no such unit
     * @throws io.mailadmin.error.NotPermittedException if {@code orgUnit} is the root and the asker does not administer the
     *     whole organization, or if the asker has the full role there, and not where the user was deleted
     * @throws io.mailadmin.error.RuleBrokenException if a limit is reached
     * @throws io.mailadmin.error.InvalidInputException if the service type is not given to the organization any more
     */
    MailUser restore(MailUserId id, OrgUnitId orgUnit);

    /**
     * Deletes a user for good and frees all addresses held for it. Its id is never given out again.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such user in the trash
     * @throws io.mailadmin.error.NotPermittedException if the asker has not the full role where the user was deleted
     */
    void purge(MailUserId id);
}
