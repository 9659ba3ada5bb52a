package io.mailadmin.organization;

/** How a user of a service type reaches the mail. */
public enum MailProtocol {
    /** IMAP (RFC 9051). */
    IMAP,
    /** POP3 (RFC 1939). */
    POP3,
    /** Submission of mail (RFC 6409). */
    SUBMISSION,
    /** ManageSieve (RFC 5804). */
    SIEVE,
    /** The hosting company's web mail. */
    WEBMAIL
}
