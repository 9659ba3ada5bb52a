package io.mailadmin.user;

/**
 * One condition of a {@link UserQuery}. Every character of the word is literal; there are no wildcards.
 *
 * @param field what is compared
 * @param match how it is compared
 * @param word 1 to 254 characters
 */
public record UserCondition(UserField field, Match match, String word) {}
