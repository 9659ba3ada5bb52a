package io.mailadmin.user;

/** How a word is compared with a field; case, width, white space and normalisation form never matter. */
public enum Match {
    /** The field is the word. */
    IS,
    /** The field begins with the word. */
    BEGINS_WITH,
    /** The word stands anywhere in the field. */
    CONTAINS
}
