package io.mailadmin.transfer;

/** How a list of users is written. */
public enum TransferFormat {
    /**
     * Comma-separated values (RFC 4180) with a header, as spreadsheets read and write them. A value that a spreadsheet would take
     * for a formula has an apostrophe before it, which is taken away again when it is read.
     */
    CSV,
    /** One JSON object a line, in UTF-8. */
    JSON_LINES
}
