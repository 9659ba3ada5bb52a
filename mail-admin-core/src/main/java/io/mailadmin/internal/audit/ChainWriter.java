package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.error.BusyException;
import io.mailadmin.store.StoreTransaction;
import java.util.List;

/** Writes to the chains that no organization's row stands for; each is taken for the rest of the unit of work. */
public final class ChainWriter {

    private final EventHash hash;

    /** Writes events hashed by {@code hash}. */
    public ChainWriter(EventHash hash) {
        this.hash = hash;
    }

    /** Continues the chain of {@code draft} by one event. */
    public void write(StoreTransaction tx, EventSource source, EventDraft draft) {
        AuditAnchor head = tx.audit().lock(source.organization(), draft.action().chain());
        if (!tx.audit().append(source.events(hash, head, List.of(draft)))) {
            throw new BusyException();
        }
    }
}
