/** Administrators (chapters 1, 4 and 6) of the organization or of one unit. */
@NullMarked
package io.mailadmin.administrator;

import org.jspecify.annotations.NullMarked;
