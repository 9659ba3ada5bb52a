package io.mailadmin.internal.administrator;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.address.MailAccount;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.administrator.Administrators;
import io.mailadmin.administrator.OrgUnitAction;
import io.mailadmin.administrator.Permission;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.audit.AccessLog;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.FullRole;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.input.Inputs;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Grant;
import io.mailadmin.user.MailUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The administrators, as one asker may see and change them. */
public final class AdministratorService implements Administrators {

    private static final int MOST_AT_ONCE = 500;
    private static final String SCOPE = "scope";
    private static final String ROLE = "role";

    private final Environment environment;
    private final Asker asker;
    private final Changes changes;
    private final AccessLog access;

    /** The administrators for {@code asker}. */
    public AdministratorService(Environment environment, Asker asker) {
        this.environment = environment;
        this.asker = asker;
        this.changes = new Changes(environment);
        this.access = new AccessLog(environment);
    }

    @Override
    public void add(AdminScope scope, AdminRole role, List<MailUserId> users) {
        InvalidInputException.required(scope, SCOPE);
        InvalidInputException.required(role, ROLE);
        Set<MailUserId> wanted = new LinkedHashSet<>(Inputs.list(users, "users", MOST_AT_ONCE));
        changes.run(asker, "added administrators", change -> {
            OrgUnitId unit = unit(change, scope);
            List<MailUser> found = change.tx().users().findAll(asker, wanted);
            requireFound("users", users, found.stream().map(MailUser::id).collect(Collectors.toSet()));
            grant(change, unit, role, found);
        });
    }

    @Override
    public void addByLogin(AdminScope scope, AdminRole role, List<String> logins) {
        InvalidInputException.required(scope, SCOPE);
        InvalidInputException.required(role, ROLE);
        List<MailAccount> accounts = accounts(Inputs.list(logins, "logins", MOST_AT_ONCE));
        changes.run(asker, "added administrators", change -> {
            OrgUnitId unit = unit(change, scope);
            List<EmailAddress> wanted = accounts.stream()
                    .map(account -> account.in(change.organization().primaryDomain()))
                    .toList();
            List<MailUser> found = change.tx().users().findAllByLogin(asker, Set.copyOf(wanted));
            requireFound("logins", wanted, found.stream().map(MailUser::login).collect(Collectors.toSet()));
            grant(change, unit, role, found);
        });
    }

    @Override
    public void remove(AdminScope scope, MailUserId user) {
        InvalidInputException.required(scope, SCOPE);
        InvalidInputException.required(user, "userId");
        changes.run(asker, "removed an administrator", change -> {
            OrgUnitId unit = unit(change, scope);
            if (unit.equals(change.root())) {
                LastAdministrator.requireAnother(change, user, shown(change, user));
            }
            revoke(change, unit, user);
        });
    }

    @Override
    public Page<Administrator> list(AdminScope scope, PageRequest page) {
        InvalidInputException.required(scope, SCOPE);
        InvalidInputException.required(page, "page");
        var pages = new Pages<Administrator, String>(
                page,
                CursorCodec.forQuery("administrators", scope.orgUnit()),
                new Pages.Keys<>(
                        1, administrator -> List.of(administrator.login().toString()), keys -> keys.get(0)));
        Page<Administrator> found = environment.store().read(store -> {
            OrgUnitId unit = scope.orgUnit() == null ? OrgUnitId.rootOf(asker.organization()) : scope.orgUnit();
            List<Administrator> rows = store.administrators().list(asker, unit, pages.run());
            if (rows.isEmpty()) {
                Rights.unit(store, asker, unit, SCOPE);
            }
            return pages.page(rows);
        });
        access.readIds(asker, found.items().stream().map(Administrator::user).toList());
        return found;
    }

    @Override
    public Permission explain(MailUserId administrator, UserAction action, MailUserId user) {
        InvalidInputException.required(administrator, "administrator");
        InvalidInputException.required(action, "action");
        InvalidInputException.required(user, "userId");
        return environment.store().read(store -> new Explanation(store, asker, administrator).of(action, user));
    }

    @Override
    public Permission explain(MailUserId administrator, OrgUnitAction action, OrgUnitId orgUnit) {
        InvalidInputException.required(administrator, "administrator");
        InvalidInputException.required(action, "action");
        InvalidInputException.required(orgUnit, "orgUnitId");
        return environment.store().read(store -> new Explanation(store, asker, administrator).of(action, orgUnit));
    }

    private static String shown(Change change, MailUserId user) {
        return change.tx()
                .users()
                .find(change.asker(), user)
                .map(found -> found.login().toUnicode())
                .orElse(user.toString());
    }

    private OrgUnitId unit(Change change, AdminScope scope) {
        return FullRole.unit(change.tx(), asker, scope.orgUnit(), SCOPE).id();
    }

    private void grant(Change change, OrgUnitId unit, AdminRole role, List<MailUser> users) {
        Instant now = environment.now();
        change.nothingChanged();
        for (MailUser user : users) {
            Grant grant = new Grant(unit, user.id(), role);
            if (change.tx().administrators().add(change.organizationId(), grant, now)) {
                change.record(AuditAction.ADMINISTRATOR_ADDED, null, Subject.administrator(user, unit, role));
            } else {
                changeRole(change, grant, user);
            }
        }
    }

    private static void changeRole(Change change, Grant grant, MailUser user) {
        AdminRole before = role(change, grant.unit(), user.id()).orElseThrow();
        if (before == grant.role()) {
            return;
        }
        if (before == AdminRole.FULL && grant.unit().equals(change.root())) {
            LastAdministrator.requireAnother(change, user);
        }
        change.tx().administrators().setRole(change.organizationId(), grant);
        change.record(
                AuditAction.ADMINISTRATOR_CHANGED,
                Subject.administrator(user, grant.unit(), before),
                Subject.administrator(user, grant.unit(), grant.role()));
    }

    private static void revoke(Change change, OrgUnitId unit, MailUserId id) {
        Optional<AdminRole> role = role(change, unit, id);
        if (role.isEmpty()) {
            change.nothingChanged();
            return;
        }
        change.tx().administrators().remove(change.organizationId(), unit, id);
        // an administrator of the scope may sit outside it
        Asker anywhere = new Asker(change.organizationId(), null);
        MailUser user = change.tx().users().find(anywhere, id).orElseThrow();
        change.record(AuditAction.ADMINISTRATOR_REMOVED, Subject.administrator(user, unit, role.get()), null);
    }

    private static Optional<AdminRole> role(Change change, OrgUnitId unit, MailUserId user) {
        return change.tx().administrators().role(change.organizationId(), unit, user);
    }

    private static <K> void requireFound(String list, List<K> wanted, Set<K> found) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!found.contains(wanted.get(i))) {
                throw new NotFoundException(ErrorCode.USER_NOT_FOUND, list + "[" + i + "]", wanted.get(i));
            }
        }
    }

    private static List<MailAccount> accounts(List<String> logins) {
        List<MailAccount> accounts = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < logins.size(); i++) {
            String login = logins.get(i);
            @Nullable MailAccount account = MailAccount.parse(login).orElse(null);
            if (account == null) {
                errors.add(FieldError.of("logins[" + i + "]", ErrorCode.MAIL_ACCOUNT_INVALID, login));
            } else {
                accounts.add(account);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return accounts;
    }
}
