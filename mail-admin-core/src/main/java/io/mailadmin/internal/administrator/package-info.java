/** Administrators. */
@NullMarked
package io.mailadmin.internal.administrator;

import org.jspecify.annotations.NullMarked;
