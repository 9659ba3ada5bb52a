package io.mailadmin.organization;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import java.util.List;

/**
 * How passwords are hashed, for the operator: imported hashes that are weak stay until their owners sign in or get another
 * password, and who does neither can be found here. Passwords of users in the trash are left out. Thread-safe.
 */
public interface PasswordHashes {

    /**
     * How many users of an organization have a password of each kind, in code-point order; reads all of the organization's.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such organization
     */
    List<PasswordUse> kinds(OrganizationId organization);

    /**
     * One page of the users whose password is of a kind, by id. Whoever gives temporary passwords to the first page until it is
     * empty has come to the end of the kind.
     *
     * @param kind as in {@link PasswordUse#kind}
     * @throws io.mailadmin.error.NotFoundException if there is no such organization
     * @throws io.mailadmin.error.InvalidInputException if the cursor belongs to another query
     */
    Page<MailUserId> users(OrganizationId organization, String kind, PageRequest page);
}
