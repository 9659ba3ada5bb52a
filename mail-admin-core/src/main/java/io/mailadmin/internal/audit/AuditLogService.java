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
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditReader.UnreadPosition;
import java.time.Instant;
import java.util.List;

/** All audit trails, for the operator. */
public final class AuditLogService implements AuditLogs {

    private static final CursorCodec CURSORS = CursorCodec.forQuery("unread");
    private static final Pages.Keys<AuditEvent, UnreadPosition> KEYS = new Pages.Keys<>(
            2,
            event -> List.of(event.organization().toString(), Long.toString(event.sequence())),
            keys -> new UnreadPosition(OrganizationId.valueOf(keys.get(0)), Long.parseLong(keys.get(1))));

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
        var pages = new Pages<>(page, CURSORS, KEYS);
        var run = pages.run();
        if (run.backward()) {
            throw InvalidInputException.of("cursor", ErrorCode.CURSOR_INVALID, page.cursor());
        }
        Page<AuditEvent> found =
                pages.page(environment.store().read(store -> store.audit().unread(run.from(), run.limit())));
        return new Page<>(found.items(), null, found.next());
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
}
