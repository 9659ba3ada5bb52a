package io.mailadmin.administrator;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import java.util.List;

/**
 * The administrators of the organization and of its units (chapters 4 and 6). Nobody grants beyond own rights: who adds or
 * removes administrators of a scope has the {@link AdminRole#FULL full role} there. Thread-safe.
 */
public interface Administrators {

    /** Makes users administrators of {@code scope} with the full role; see {@link #add(AdminScope, AdminRole, List)}. */
    default void add(AdminScope scope, List<MailUserId> users) {
        add(scope, AdminRole.FULL, users);
    }

    /**
     * Makes users administrators of {@code scope}, all or none; one who is already stays so, with the role given now.
     *
     * @param users 1 to 500 users within the asker's scope
     * @throws io.mailadmin.error.NotFoundException if there is no such user or unit
     * @throws io.mailadmin.error.NotPermittedException if the scope is wider than the asker's, or the asker has not the full
     *     role there
     * @throws io.mailadmin.error.RuleBrokenException if the last enabled administrator of the organization with the full role
     *     would get another
     */
    void add(AdminScope scope, AdminRole role, List<MailUserId> users);

    /** The same for accounts that were typed (관리자 추가); see {@link #addByLogin(AdminScope, AdminRole, List)}. */
    default void addByLogin(AdminScope scope, List<String> logins) {
        addByLogin(scope, AdminRole.FULL, logins);
    }

    /**
     * Makes users administrators as {@link #add(AdminScope, AdminRole, List)} does, by the accounts that were typed.
     *
     * @param logins 1 to 500 mail accounts; a bare local part takes the organization's primary domain
     * @throws io.mailadmin.error.InvalidInputException if one is not a mail account
     * @throws io.mailadmin.error.NotFoundException if there is no such user or unit
     * @throws io.mailadmin.error.NotPermittedException if the scope is wider than the asker's, or the asker has not the full
     *     role there
     * @throws io.mailadmin.error.RuleBrokenException if the last enabled administrator of the organization with the full role
     *     would get another
     */
    void addByLogin(AdminScope scope, AdminRole role, List<String> logins);

    /**
     * Takes the role away; the user stays. No error if the user did not have it.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such unit
     * @throws io.mailadmin.error.NotPermittedException if the scope is wider than the asker's, or the asker has not the full
     *     role there
     * @throws io.mailadmin.error.RuleBrokenException if it is the last enabled administrator of the organization with the full
     *     role
     */
    void remove(AdminScope scope, MailUserId user);

    /**
     * One page of the administrators of exactly {@code scope}, sorted by login.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such unit
     * @throws io.mailadmin.error.NotPermittedException if the scope is wider than the asker's
     */
    Page<Administrator> list(AdminScope scope, PageRequest page);

    /** The first 50 administrators of exactly {@code scope}; see {@link #list(AdminScope, PageRequest)}. */
    default Page<Administrator> list(AdminScope scope) {
        return list(scope, PageRequest.first());
    }

    /**
     * Why {@code administrator} may or may not do {@code action} to {@code user}; it is decided as the call itself would be, and
     * nothing is done. Who asks about own rights is answered even about a user out of sight.
     *
     * @param administrator any user within the asker's scope, or the asker
     * @param user a user in the trash for {@link UserAction#RESTORE} and {@link UserAction#PURGE}
     * @throws io.mailadmin.error.NotFoundException if the asker sees no such administrator or user
     */
    Permission explain(MailUserId administrator, UserAction action, MailUserId user);

    /**
     * The same for an action on a unit, the root included.
     *
     * @throws io.mailadmin.error.NotFoundException if the asker sees no such administrator or unit
     * @throws io.mailadmin.error.NotPermittedException if it is the root and the asker, who asks about somebody else, does not
     *     administer the whole organization
     */
    Permission explain(MailUserId administrator, OrgUnitAction action, OrgUnitId orgUnit);
}
