/** The default hasher and the default policy for passwords. */
@NullMarked
package io.mailadmin.internal.password;

import org.jspecify.annotations.NullMarked;
