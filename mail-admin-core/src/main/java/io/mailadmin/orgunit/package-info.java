/** Organization units (chapter 5): the tree inside an organization. */
@NullMarked
package io.mailadmin.orgunit;

import org.jspecify.annotations.NullMarked;
