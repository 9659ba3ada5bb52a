package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.MailUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; each part that is left empty counts for nothing.
 *
 * @param chain changes, unless it is given
 * @param action of this kind
 * @param actor done by the user with this login
 * @param target done to the user with this login
 * @param from on this day or later
 * @param to on this day or before
 * @param cursor where the page lies
 */
record AuditForm(
        @Nullable AuditChain chain,
        @Nullable AuditAction action,
        @Nullable String actor,
        @Nullable String target,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Cursor cursor) {

    AuditQuery query(AdminSession admin) {
        AuditQuery query = chain == AuditChain.ACCESS ? AuditQuery.access() : AuditQuery.changes();
        query = action == null ? query : query.action(action);
        query = actor == null ? query : query.by(user(admin, "actor", actor));
        query = target == null ? query : query.on(user(admin, "target", target));
        query = from == null ? query : query.from(begin(from));
        query = to == null ? query : query.to(begin(to.plusDays(1)));
        return query.page(PageRequest.first().at(cursor));
    }

    private static MailUserId user(AdminSession admin, String field, String login) {
        return admin.users()
                .findByLogin(login)
                .map(MailUser::id)
                .orElseThrow(() -> new NotFoundException(ErrorCode.USER_NOT_FOUND, field, login));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
