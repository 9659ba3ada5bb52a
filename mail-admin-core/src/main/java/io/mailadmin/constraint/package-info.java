/**
 * Constraints for Jakarta Validation by which a host checks its own forms with the rules and messages of mail-admin.
 *
 * <pre>{@code
 * @PasswordsMatch
 * @PrimaryAddressMatchesLogin
 * record CreateUserForm(
 *         @Required @Name String givenName,
 *         @Required @Name String familyName,
 *         @Required @MailAccountName String login,
 *         @Required @ValidPassword Password password,
 *         Password passwordConfirmation,
 *         @MailAccountName String primarySmtpAddress) {}
 * }</pre>
 */
@NullMarked
package io.mailadmin.constraint;

import org.jspecify.annotations.NullMarked;
