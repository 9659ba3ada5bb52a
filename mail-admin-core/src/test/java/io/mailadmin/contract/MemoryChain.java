package io.mailadmin.contract;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.OrganizationId;
import java.util.List;
import java.util.stream.Stream;

/** The events of one chain since its checkpoint; nothing in it is ever changed. */
record MemoryChain(AuditAnchor checkpoint, List<AuditEvent> events, long readUpTo) {

    /** Whose chain it is. */
    record Key(OrganizationId organization, AuditChain chain) {}

    MemoryChain(AuditChain chain) {
        this(AuditAnchor.beginning(chain), List.of(), 0);
    }

    AuditAnchor head() {
        return events.isEmpty() ? checkpoint : events.get(events.size() - 1).toAnchor();
    }

    Stream<AuditEvent> after(long sequence) {
        return events.stream().filter(event -> event.sequence() > sequence);
    }

    MemoryChain with(List<AuditEvent> added) {
        return new MemoryChain(
                checkpoint, Stream.concat(events.stream(), added.stream()).toList(), readUpTo);
    }

    MemoryChain read(long sequence) {
        return sequence > readUpTo && sequence <= head().sequence()
                ? new MemoryChain(checkpoint, events, sequence)
                : this;
    }

    MemoryChain since(AuditAnchor newCheckpoint) {
        return new MemoryChain(newCheckpoint, after(newCheckpoint.sequence()).toList(), readUpTo);
    }
}
