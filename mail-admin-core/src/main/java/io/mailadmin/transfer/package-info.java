/** Whole lists of users, in and out. */
@NullMarked
package io.mailadmin.transfer;

import org.jspecify.annotations.NullMarked;
