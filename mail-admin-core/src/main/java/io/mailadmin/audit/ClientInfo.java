package io.mailadmin.audit;

import org.jspecify.annotations.Nullable;

/**
 * From where a person acts, as the host knows it; each component may be null.
 *
 * @param address the client's network address, behind proxies the one that the host trusts
 * @param userAgent what the client says it is
 */
public record ClientInfo(@Nullable String address, @Nullable String userAgent) {}
