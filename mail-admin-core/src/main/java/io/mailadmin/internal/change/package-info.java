/** Units of work: rights first, then the rules, then rows. */
@NullMarked
package io.mailadmin.internal.change;

import org.jspecify.annotations.NullMarked;
