/** Organization units. */
@NullMarked
package io.mailadmin.internal.orgunit;

import org.jspecify.annotations.NullMarked;
