/** The typed errors of mail-admin: one unchecked exception per kind, a stable code, messages in Korean and English. */
@NullMarked
package io.mailadmin.error;

import org.jspecify.annotations.NullMarked;
