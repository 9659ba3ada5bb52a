/** What a host touches first: the factory, the root service and the two kinds of session. */
@NullMarked
package io.mailadmin;

import org.jspecify.annotations.NullMarked;
