/** The audit trail. */
@NullMarked
package io.mailadmin.internal.audit;

import org.jspecify.annotations.NullMarked;
