package io.mailadmin.store;

import io.mailadmin.user.MailUser;

/**
 * A user as it is written, with the keys that it is searched and sorted by. Folding makes up to 18 characters of one
 * (U+FDFA), so a key has up to 1,080 code points.
 *
 * @param user the user
 * @param givenNameKey the given name folded for search
 * @param familyNameKey the family name folded for search
 */
public record UserRow(MailUser user, String givenNameKey, String familyNameKey) {}
