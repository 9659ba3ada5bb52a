package io.mailadmin.user;

import io.mailadmin.error.InvalidInputException;

/**
 * One condition of a {@link UserQuery}. Every character of the word is literal; there are no wildcards.
 *
 * @param field what is compared
 * @param match how it is compared
 * @param word 1 to 254 characters
 */
public record UserCondition(UserField field, Match match, String word) {

    /** Checks that all is given; the word's length is checked when it is searched. */
    public UserCondition {
        InvalidInputException.required(field, "field");
        InvalidInputException.required(match, "match");
        InvalidInputException.required(word, "word");
    }
}
