/** Reads and writes lists of users. */
@NullMarked
package io.mailadmin.internal.transfer;

import org.jspecify.annotations.NullMarked;
