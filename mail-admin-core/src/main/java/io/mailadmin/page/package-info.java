/** Keyset paging: a page costs the same wherever it lies. */
@NullMarked
package io.mailadmin.page;

import org.jspecify.annotations.NullMarked;
