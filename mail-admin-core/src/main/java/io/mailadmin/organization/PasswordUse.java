package io.mailadmin.organization;

/**
 * How many passwords of one kind there are.
 *
 * @param kind scheme and parameters, such as {@code "{SSHA}"} or {@code "{ARGON2ID}m=19456,t=2,p=1"}
 * @param users how many users have one
 * @param weak whether it falls short of OWASP's guidance ({@code PasswordKind.isWeak}), or cannot be read at all
 */
public record PasswordUse(String kind, long users, boolean weak) {}
