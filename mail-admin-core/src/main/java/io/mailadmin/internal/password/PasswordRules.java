package io.mailadmin.internal.password;

import io.mailadmin.password.PasswordPolicy;
import java.time.Duration;

/**
 * What the host chose about passwords.
 *
 * @param policy accepts passwords
 * @param weakHashes whether weak hashes are taken in
 * @param chosenByAdministrators whether administrators type passwords for others
 * @param temporaryValidity how long a temporary password can be used
 */
public record PasswordRules(
        PasswordPolicy policy, boolean weakHashes, boolean chosenByAdministrators, Duration temporaryValidity) {}
