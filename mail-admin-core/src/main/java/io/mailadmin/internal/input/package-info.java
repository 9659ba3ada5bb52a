/** Checks what comes in from the host. */
@NullMarked
package io.mailadmin.internal.input;

import org.jspecify.annotations.NullMarked;
