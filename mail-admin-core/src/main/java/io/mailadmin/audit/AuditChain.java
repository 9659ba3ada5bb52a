package io.mailadmin.audit;

/** The two chains of events that each organization has, and the operator. */
public enum AuditChain {
    /** What was changed: each event is committed with the change that it tells of, or not at all. */
    CHANGES,
    /** Who signed in, and what was refused: events of their own, which remain when the refused call leaves nothing. */
    ACCESS
}
