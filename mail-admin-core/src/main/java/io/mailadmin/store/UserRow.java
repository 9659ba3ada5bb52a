package io.mailadmin.store;

import io.mailadmin.user.MailUser;

/**
 * A user as it is written, with the keys that it is searched and sorted by. A name's key holds both names, folded, with a space
 * between them and none within, and has up to 1,980 bytes in UTF-8.
 *
 * @param user the user
 * @param givenNameKey the given name, then the family name
 * @param familyNameKey the family name, then the given name
 * @param initialsKey what initial consonants find, without a space; up to 120 code points
 */
public record UserRow(MailUser user, String givenNameKey, String familyNameKey, String initialsKey) {}
