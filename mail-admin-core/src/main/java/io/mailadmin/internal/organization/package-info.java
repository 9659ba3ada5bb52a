/** The operator's side. */
@NullMarked
package io.mailadmin.internal.organization;

import org.jspecify.annotations.NullMarked;
