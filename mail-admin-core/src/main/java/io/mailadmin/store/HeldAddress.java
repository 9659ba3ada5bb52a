package io.mailadmin.store;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import java.time.Instant;

/**
 * An address that nobody has and that nobody but its owner may take.
 *
 * @param address the address
 * @param owner the user who had it, or has it in the trash
 * @param until until when it is held
 */
public record HeldAddress(EmailAddress address, MailUserId owner, Instant until) {}
