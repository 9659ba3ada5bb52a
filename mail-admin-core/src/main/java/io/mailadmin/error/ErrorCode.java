package io.mailadmin.error;

/**
 * The stable, machine-readable reason of an error. Constants are never renamed or removed within a major version; new ones
 * may appear, so a {@code switch} needs a {@code default}.
 */
public enum ErrorCode {
    /** The input breaks one rule or more; see {@link InvalidInputException#errors()}. */
    INVALID_INPUT,
    /** A constraint of the host's own refused the value. */
    INVALID_VALUE,
    /** A value is missing. */
    REQUIRED,
    /** A name must have 1 to 60 characters without control characters. */
    NAME_INVALID,
    /** A billing ID must have 1 to 64 characters without control characters, or be absent. */
    BILLING_ID_INVALID,
    /** Not a mail address of the form local@domain. */
    ADDRESS_INVALID,
    /** Neither a mail address nor the part of one before the @. */
    MAIL_ACCOUNT_INVALID,
    /** The organization does not allow international (EAI) local parts. */
    LOCAL_PART_NOT_ASCII,
    /** Not a domain name. */
    DOMAIN_INVALID,
    /** The address lies in a domain that does not belong to the organization. */
    DOMAIN_NOT_OF_ORGANIZATION,
    /** The primary SMTP address is not the login. */
    PRIMARY_ADDRESS_MISMATCH,
    /** The confirmation differs from the password. */
    PASSWORD_MISMATCH,
    /** A password must have 8 to 128 characters without control characters. */
    PASSWORD_INVALID,
    /** The password is on the list of common passwords. */
    PASSWORD_TOO_COMMON,
    /** The password contains the login, a name or the domain. */
    PASSWORD_PERSONAL,
    /** The new password is the present one. */
    PASSWORD_UNCHANGED,
    /** Not a password hash in a supported form, or its parameters exceed the allowed cost. */
    PASSWORD_HASH_INVALID,
    /** The password hash falls short of the guidance that the host asks for. */
    PASSWORD_HASH_WEAK,
    /** A user has either a typed password, a hash, or none. */
    PASSWORD_SOURCE_AMBIGUOUS,
    /** A service type code must be 1 to 32 lower-case ASCII letters, digits, '-' or '_', starting with a letter. */
    SERVICE_TYPE_CODE_INVALID,
    /** The service type was not given to the organization. */
    SERVICE_TYPE_NOT_GIVEN,
    /** A limit must be at least 1, or absent. */
    LIMIT_INVALID,
    /** A quota must be 1 to 2^50 bytes. */
    QUOTA_INVALID,
    /** Not an id that mail-admin handed out. */
    ID_INVALID,
    /** A search word must have 1 to 254 characters besides white space. */
    SEARCH_WORD_INVALID,
    /** A search may have at most 10 conditions. */
    SEARCH_CONDITIONS_INVALID,
    /** Two searches that are joined name different units, statuses or service types. */
    SEARCH_CONTRADICTION,
    /** A search text names a field that there is not. */
    SEARCH_FIELD_UNKNOWN,
    /** A search text gives a unit, status, service type or order twice. */
    SEARCH_FIELD_TWICE,
    /** In a search text, there is nothing to look for where something must be. */
    SEARCH_VALUE_MISSING,
    /** In a search text, a field has a value that it cannot have. */
    SEARCH_VALUE_INVALID,
    /** In a search text, something follows a word without a space. */
    SEARCH_VALUE_MISPLACED,
    /** In a search text, a quotation mark is not closed. */
    SEARCH_QUOTE_OPEN,
    /** In a search text, a star stands where it means nothing. */
    SEARCH_STAR_INVALID,
    /** A page must have 1 to 500 items. */
    PAGE_SIZE_INVALID,
    /** The cursor is damaged or belongs to another query. */
    CURSOR_INVALID,
    /** Not an anchor of an audit trail. */
    AUDIT_ANCHOR_INVALID,
    /** A key for the audit trail must have at least 32 bytes. */
    AUDIT_KEY_INVALID,
    /** A list must have 1 to 500 items. */
    LIST_INVALID,
    /** A list names one thing twice. */
    LIST_DUPLICATE,
    /** An edit makes an organization active or suspended; only its life cycle moves it to the trash. */
    ORGANIZATION_STATUS_INVALID,
    /** Not a status of a user. */
    USER_STATUS_INVALID,
    /** What was to be imported is no text in UTF-8 or MS949, or not in the one that was told. */
    IMPORT_NOT_TEXT,
    /** What was to be imported is no CSV, or a line of it no JSON object of texts. */
    IMPORT_FORMAT_INVALID,
    /** A row of a list has more than 100,000 characters. */
    IMPORT_ROW_TOO_LONG,
    /** A list has a column that mail-admin does not know. */
    IMPORT_COLUMN_UNKNOWN,
    /** A list has one column twice. */
    IMPORT_COLUMN_TWICE,
    /** A list has a column of passwords or hashes that it was not said to have. */
    IMPORT_COLUMN_NOT_EXPECTED,
    /** A list lacks a column that it must have. */
    IMPORT_COLUMN_MISSING,
    /** A row has more or fewer columns than the header. */
    IMPORT_COLUMNS_DIFFER,
    /** A list has more rows than can be written all or none. */
    IMPORT_TOO_MANY_ROWS,
    /** So many rows of a list were refused that it was given up. */
    IMPORT_TOO_MANY_REFUSED,
    /** The trash must be kept for 0 to 3,650 days. */
    RETENTION_INVALID,
    /** A temporary password must be valid for a minute to 30 days. */
    VALIDITY_INVALID,

    /** The mail account is in use. */
    LOGIN_TAKEN,
    /** The mail account is held for a user in the trash, or for one who had it before a rename, whom the asker may see. */
    LOGIN_HELD,
    /** A sibling has the name, ignoring case. */
    ORG_UNIT_NAME_TAKEN,
    /** The domain belongs to an organization already. */
    DOMAIN_TAKEN,
    /** The service type code is in use. */
    SERVICE_TYPE_EXISTS,

    /** No such user within the asker's scope. */
    USER_NOT_FOUND,
    /** No such organization unit within the asker's scope. */
    ORG_UNIT_NOT_FOUND,
    /** No such organization. */
    ORGANIZATION_NOT_FOUND,
    /** No such service type. */
    SERVICE_TYPE_NOT_FOUND,
    /** The organization has no such domain. */
    DOMAIN_NOT_FOUND,

    /** The asker is no administrator, not any more, or suspended. */
    NOT_AN_ADMINISTRATOR,
    /** Only an administrator of the whole organization may do this. */
    ORGANIZATION_SCOPE_REQUIRED,
    /** The user administers something outside the asker's own scope. */
    HOLDS_WIDER_GRANT,
    /** The unit is the top of the asker's own scope. */
    OWN_TOP_UNIT,
    /** The asker's role here does not go so far: it takes the full one. */
    FULL_ROLE_REQUIRED,
    /** The password is the asker's own, for which the present one must be proved. */
    OWN_PASSWORD,

    /** Sign-in was refused; the cause is not told. */
    SIGN_IN_REFUSED,
    /** Too many attempts have failed; the error tells how long to wait. */
    TOO_MANY_ATTEMPTS,
    /** Somebody else gave out the password, so its owner must choose another first. */
    PASSWORD_CHANGE_REQUIRED,

    /** Somebody else changed the thing since it was read. */
    STALE_VERSION,
    /** A lock or the queue for password hashing did not free up within 10 seconds. */
    BUSY,

    /** The unit still has users or units. */
    ORG_UNIT_NOT_EMPTY,
    /** A unit cannot be moved under itself. */
    ORG_UNIT_UNDER_ITSELF,
    /** The tree of units would be deeper than 35. */
    ORG_UNIT_TOO_DEEP,
    /** An organization keeps at least one enabled administrator. */
    LAST_ADMINISTRATOR,
    /** The host does not let administrators choose the passwords of others. */
    PASSWORD_NOT_TO_BE_CHOSEN,
    /** The organization has as many users as it may have. */
    USER_LIMIT_REACHED,
    /** The organization has as many users of the service type as it may have. */
    SERVICE_TYPE_LIMIT_REACHED,
    /** The organization has as many units as it may have. */
    ORG_UNIT_LIMIT_REACHED,
    /** The quotas granted would exceed the organization's total quota. */
    QUOTA_LIMIT_REACHED,
    /** The service type is in use and cannot be withdrawn. */
    SERVICE_TYPE_IN_USE,
    /** The domain still has addresses and cannot be removed. */
    DOMAIN_IN_USE,
    /** An organization keeps at least one domain. */
    LAST_DOMAIN,
    /** The unit in which the user was deleted is gone. */
    ORG_UNIT_GONE,
    /** The organization is in the trash, where nothing in it can be changed. */
    ORGANIZATION_TRASHED,
    /** Only a suspended organization can be moved to the trash. */
    ORGANIZATION_NOT_SUSPENDED,
    /** The organization is not in the trash. */
    ORGANIZATION_NOT_TRASHED,

    /** The store failed; the call changed nothing. */
    STORAGE_FAILED,
    /** The connection was lost during the commit: the change is whole or not there, nobody knows which. */
    OUTCOME_UNKNOWN,
    /** The database gave up the host's transaction in which the call ran, and all that was done in it. */
    TRANSACTION_LOST,
    /** No connection to the database is to be had. */
    DATABASE_UNREACHABLE,
    /** The database is unknown or too old. */
    DATABASE_UNSUPPORTED,
    /** The data source hands out connections with auto-commit off, so rows could be lost silently. */
    AUTO_COMMIT_OFF,
    /** The database lacks tables or steps of this version. */
    SCHEMA_OUTDATED,
    /** A script that ran earlier differs from the shipped one, or is unknown to this version. */
    SCHEMA_CHANGED,

    /** A script of the schema failed, so the step counts as not run. */
    SCHEMA_STEP_FAILED
}
