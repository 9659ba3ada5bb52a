package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditLogs;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditReader.UnreadPosition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All audit trails, for the operator. */
public final class AuditLogService implements AuditLogs {

    private static final CursorCodec CURSORS = CursorCodec.forQuery("unread");

    private final Environment environment;
    private final String operator;

    /** The audit trails in {@code environment}, for the operator of that name. */
    public AuditLogService(Environment environment, String operator) {
        this.environment = environment;
        this.operator = operator;
    }

    @Override
    public AuditLog of(OrganizationId organization) {
        return new AuditService(environment, asker(organization));
    }

    @Override
    public AuditLog ofOperator() {
        return of(AuditEvent.OPERATOR);
    }

    @Override
    public Page<AuditEvent> unread(PageRequest page) {
        InvalidInputException.required(page, "page");
        UnreadPosition after = position(page.after());
        List<AuditEvent> rows = environment.store().read(store -> store.audit().unread(after, Pages.limit(page)));
        return Pages.cut(
                page, rows, last -> CURSORS.write(last.organization().toString(), Long.toString(last.sequence())));
    }

    @Override
    public void acknowledge(OrganizationId organization, long sequence) {
        InvalidInputException.required(organization, "organizationId");
        environment.store().write(tx -> {
            tx.audit().acknowledge(organization, sequence);
            return organization;
        });
    }

    @Override
    public AuditAnchor expire(OrganizationId organization, AuditChain chain, Instant before) {
        InvalidInputException.required(chain, "chain");
        InvalidInputException.required(before, "before");
        return new Expiry(environment, asker(organization)).expire(chain, before);
    }

    private Asker asker(OrganizationId organization) {
        return Asker.operator(InvalidInputException.required(organization, "organizationId"), operator);
    }

    private static @Nullable UnreadPosition position(@Nullable Cursor after) {
        if (after == null) {
            return null;
        }
        List<String> keys = CURSORS.read(after, 2);
        try {
            return new UnreadPosition(OrganizationId.valueOf(keys.get(0)), Long.parseLong(keys.get(1)));
        } catch (InvalidInputException | NumberFormatException e) {
            throw InvalidInputException.of("cursor", ErrorCode.CURSOR_INVALID, after);
        }
    }
}
