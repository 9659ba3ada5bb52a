package io.mailadmin.internal.transfer;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.audit.AccessLog;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.user.UserService;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Asker;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the users that one asker may see. */
public final class UserExporter {

    private final Environment environment;
    private final Asker asker;

    /** The users of {@code asker}. */
    public UserExporter(Environment environment, Asker asker) {
        this.environment = environment;
        this.asker = asker;
    }

    /** Writes users as {@code export} says, with their hashes if so, and tells how many. */
    public long write(UserExport export, boolean hashes, OutputStream out) {
        UserService users = new UserService(environment, asker);
        UserQuery query = export.users().page(PageRequest.first(PageRequest.LARGEST_SIZE));
        requireRights(query);
        Page<MailUser> page = users.find(query);
        new AccessLog(environment).exported(asker, export, hashes);
        UnitNames names = new UnitNames(asker);
        long written = 0;
        try (ListWriter list = new ListWriter(export, hashes ? Column.BACKUP : Column.OPEN, out)) {
            while (true) {
                List<Map<Column, String>> rows = rows(page.items(), names, hashes);
                rows.forEach(list::write);
                written += rows.size();
                if (page.next() == null) {
                    break;
                }
                page = users.find(query.page(query.page().at(page.next())));
            }
        }
        // who lost the right meanwhile must not take what came until then for the whole
        requireRights(query);
        return written;
    }

    private void requireRights(UserQuery query) {
        environment.store().read(store -> {
            OrgUnitId unit = query.orgUnit();
            if (unit == null) {
                Rights.requireAdministrator(store, asker);
            } else {
                Rights.unit(store, asker, unit, "orgUnit");
            }
            return query;
        });
    }

    private List<Map<Column, String>> rows(List<MailUser> users, UnitNames names, boolean hashes) {
        return environment.store().read(store -> {
            Map<MailUserId, StoredPassword> passwords = hashes && !users.isEmpty()
                    ? store.users()
                            .passwords(
                                    asker.organization(),
                                    users.stream().map(MailUser::id).toList())
                    : Map.of();
            return users.stream()
                    .flatMap(user ->
                            row(store, user, names).stream().map(row -> withPassword(row, passwords.get(user.id()))))
                    .toList();
        });
    }

    private Optional<Map<Column, String>> row(StoreReader store, MailUser user, UnitNames names) {
        Optional<String> path = names.path(store, user.orgUnit());
        if (path.isPresent()) {
            return Optional.of(values(user, path.get()));
        }
        // the user was moved since the page was read, and the unit is gone
        return store.users()
                .find(asker, user.id())
                .filter(moved -> !moved.orgUnit().equals(user.orgUnit()))
                .flatMap(moved -> row(store, moved, names));
    }

    private static Map<Column, String> values(MailUser user, String path) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        values.put(Column.GIVEN_NAME, user.givenName());
        values.put(Column.FAMILY_NAME, user.familyName());
        values.put(Column.ORG_UNIT, path);
        values.put(Column.SERVICE_TYPE, user.serviceType().value());
        values.put(Column.LOGIN, user.login().toString());
        values.put(Column.PRIMARY_SMTP_ADDRESS, user.primarySmtpAddress().toString());
        values.put(Column.STATUS, user.status().name());
        return values;
    }

    private static Map<Column, String> withPassword(Map<Column, String> row, @Nullable StoredPassword password) {
        if (password != null) {
            row.put(Column.PASSWORD_HASH, password.hash().encoded());
            row.put(Column.PASSWORD_MUST_CHANGE, String.valueOf(password.mustChange()));
            if (password.mustChange()) {
                row.put(Column.PASSWORD_VALID_UNTIL, Objects.toString(password.validUntil(), ""));
            }
        }
        return row;
    }
}
