package io.mailadmin.organization;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;

/**
 * The ways of an organization from service to suspension, to the trash, and away; for the hosting company's own trusted code.
 * Thread-safe.
 */
public interface OrganizationLifeCycle {

    /**
     * Suspends an organization: nobody of it signs in, and the rights of its administrators end at once. No error if it is
     * suspended already.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     * @throws io.mailadmin.error.RuleBrokenException if it is in the trash
     */
    Organization suspend(OrganizationId id);

    /**
     * Puts a suspended organization into service again. No error if it is in service.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     * @throws io.mailadmin.error.RuleBrokenException if it is in the trash: restore it first
     */
    Organization reactivate(OrganizationId id);

    /**
     * Moves a suspended organization to the trash. Its domains stay held, and nothing in it can be changed.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     * @throws io.mailadmin.error.RuleBrokenException if it is not suspended, or in the trash already
     */
    TrashedOrganization delete(OrganizationId id);

    /**
     * Takes an organization out of the trash; it is suspended then.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     * @throws io.mailadmin.error.RuleBrokenException if it is not in the trash
     */
    Organization restore(OrganizationId id);

    /**
     * Deletes an organization in the trash for good, with all that is in it, and frees its domains. Its audit trail stays, but
     * its changes that were not acknowledged leave the feed of unread ones: what tells of the end is in the operator's own
     * trail. The cost grows with its users.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     * @throws io.mailadmin.error.RuleBrokenException if it is not in the trash
     */
    void purge(OrganizationId id);

    /** One page of the organizations in the trash, those first that are kept the least long. */
    Page<TrashedOrganization> trash(PageRequest page);

    /**
     * Deletes for good what was kept its time, in all organizations: users and organizations in the trash, and addresses that
     * are held after a rename. To be called by the host's scheduler, until it returns 0; the cost does not grow with
     * organizations in which nothing is due. Organizations that are locked for too long are left for the next call.
     *
     * @return how many users, addresses and organizations it was, 500 at most
     */
    int purgeExpired();
}
