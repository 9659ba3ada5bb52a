/** Cursors and slices. */
@NullMarked
package io.mailadmin.internal.paging;

import org.jspecify.annotations.NullMarked;
