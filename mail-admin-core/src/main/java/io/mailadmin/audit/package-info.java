/** The audit trail: who did what, from where. */
@NullMarked
package io.mailadmin.audit;

import org.jspecify.annotations.NullMarked;
