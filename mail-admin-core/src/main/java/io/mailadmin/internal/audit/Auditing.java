package io.mailadmin.internal.audit;

/**
 * What the host chose about the audit trail.
 *
 * @param hash hashes events
 * @param reads whether reading users' data is an event
 */
public record Auditing(EventHash hash, boolean reads) {}
