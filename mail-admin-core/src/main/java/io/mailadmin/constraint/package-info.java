/** Constraints for Jakarta Validation by which a host checks its own forms with the rules and messages of mail-admin. */
@NullMarked
package io.mailadmin.constraint;

import org.jspecify.annotations.NullMarked;
