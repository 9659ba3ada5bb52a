/** The first page. */
@NullMarked
package io.mailadmin.internal.hosting;

import org.jspecify.annotations.NullMarked;
