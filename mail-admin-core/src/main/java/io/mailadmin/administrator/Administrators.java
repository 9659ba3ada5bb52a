package io.mailadmin.administrator;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import java.util.List;

/** The administrators of the organization and of its units (chapters 4 and 6). Nobody grants beyond own rights. Thread-safe. */
public interface Administrators {

    /**
     * Makes users administrators of {@code scope}, all or none; one who is already stays so.
     *
     * @param users 1 to 500 users within the asker's scope
     * @throws io.mailadmin.error.NotFoundException if there is no such user or unit
     * @throws io.mailadmin.error.NotPermittedException if the scope is wider than the asker's
     */
    void add(AdminScope scope, List<MailUserId> users);

    /**
     * The same for accounts that were typed (관리자 추가).
     *
     * @param logins 1 to 500 mail accounts; a bare local part takes the organization's primary domain
     * @throws io.mailadmin.error.InvalidInputException if one is not a mail account
     * @throws io.mailadmin.error.NotFoundException if there is no such user or unit
     * @throws io.mailadmin.error.NotPermittedException if the scope is wider than the asker's
     */
    void addByLogin(AdminScope scope, List<String> logins);

    /**
     * Takes the role away; the user stays. No error if the user did not have it.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such unit
     * @throws io.mailadmin.error.NotPermittedException if the scope is wider than the asker's
     * @throws io.mailadmin.error.RuleBrokenException if it is the last enabled administrator of the organization
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
