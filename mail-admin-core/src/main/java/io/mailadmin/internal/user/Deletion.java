package io.mailadmin.internal.user;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.internal.administrator.LastAdministrator;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.user.MailUser;
import java.time.Instant;
import java.util.List;

/** Moves users to the trash. */
final class Deletion {

    private final Environment environment;

    Deletion(Environment environment) {
        this.environment = environment;
    }

    /** Deletes {@code users}, whom the asker may change. */
    void delete(Change change, List<MailUser> users) {
        LastAdministrator.requireAnother(change, users);
        Instant now = environment.now();
        change.tx().trash().put(change.organizationId(), users, now, now.plus(environment.retention()));
        users.forEach(user -> change.record(AuditAction.USER_DELETED, Subject.of(user), null));
    }
}
