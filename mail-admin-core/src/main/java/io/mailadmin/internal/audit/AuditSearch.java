package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.page.Page;
import io.mailadmin.store.AuditSlice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a query into the slice of events to read, and the events into a page. */
final class AuditSearch {

    private static final int LONGEST_ID = 320;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final AuditQuery query;
    private final Pages<AuditEvent, AuditSlice.Position> pages;

    AuditSearch(AuditQuery query) {
        requireId("actor", query.actor());
        requireId("target", query.target() == null ? null : query.target().id());
        this.query = query;
        this.pages = new Pages<>(
                query.page(),
                CursorCodec.forQuery(
                        "audit",
                        query.chain(),
                        query.from(),
                        query.to(),
                        query.actor(),
                        query.action(),
                        query.target()),
                new Pages.Keys<>(2, AuditSearch::keys, AuditSearch::position));
    }

    AuditSlice slice() {
        AuditQuery stored = new AuditQuery(
                query.chain(),
                kept(query.from()),
                kept(query.to()),
                query.actor(),
                query.action(),
                query.target(),
                query.page());
        return new AuditSlice(stored, pages.run());
    }

    Page<AuditEvent> page(List<AuditEvent> rows) {
        return pages.page(rows);
    }

    private static List<String> keys(AuditEvent event) {
        return List.of(CursorCodec.key(event.time()), Long.toString(event.sequence()));
    }

    private static AuditSlice.Position position(List<String> keys) {
        return new AuditSlice.Position(CursorCodec.time(keys.get(0)), Long.parseLong(keys.get(1)));
    }

    private static @Nullable Instant kept(@Nullable Instant time) {
        return time == null ? null : within(time).truncatedTo(ChronoUnit.MICROS);
    }

    /** A time that every database knows; nothing happened outside these. */
    private static Instant within(Instant time) {
        return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(LATEST) ? LATEST : time;
    }

    private static void requireId(String field, @Nullable String id) {
        if (id != null && !PlainText.isValid(id, LONGEST_ID)) {
            throw InvalidInputException.of(field, ErrorCode.ID_INVALID, id);
        }
    }
}
