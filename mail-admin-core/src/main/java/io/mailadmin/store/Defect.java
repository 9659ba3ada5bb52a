package io.mailadmin.store;

/**
 * Something in the store that must never be.
 *
 * @param rule the rule that is broken, such as {@code "user without address"}
 * @param subject what breaks it, by id
 */
public record Defect(String rule, String subject) {}
