package io.mailadmin.examples.benchmark;

/** The columns that users are found by, each with an index that begins with organization and column. */
enum Key {
    LOGIN("u.login", "_login"),
    GIVEN_NAME("u.given_name_key", "_by_given_name"),
    FAMILY_NAME("u.family_name_key", "_by_family_name"),
    INITIALS("u.initials_key", "_by_initials");

    final String column;
    final String index;

    Key(String column, String index) {
        this.column = column;
        this.index = index;
    }

    /** Where a word is looked for in one place. */
    static Key of(Search search) {
        if (search.word().charAt(0) >= 'ㄱ' && search.word().charAt(0) <= 'ㅎ') {
            return INITIALS;
        }
        return switch (search.field()) {
            case GIVEN_NAME -> GIVEN_NAME;
            case FAMILY_NAME, FULL_NAME -> FAMILY_NAME;
            case PRIMARY_SMTP_ADDRESS, ANY -> LOGIN;
        };
    }
}
