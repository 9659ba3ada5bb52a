/** Users. */
@NullMarked
package io.mailadmin.internal.user;

import org.jspecify.annotations.NullMarked;
