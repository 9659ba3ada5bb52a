/** Typed ids: what must not be swapped has a type of its own. */
@NullMarked
package io.mailadmin.id;

import org.jspecify.annotations.NullMarked;
