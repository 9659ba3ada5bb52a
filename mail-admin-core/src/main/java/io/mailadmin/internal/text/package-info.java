/** How text is folded for search and for uniqueness. */
@NullMarked
package io.mailadmin.internal.text;

import org.jspecify.annotations.NullMarked;
