/** Shows that the build works; goes when the first real package comes. */
@NullMarked
package io.mailadmin.jdbc.placeholder;

import org.jspecify.annotations.NullMarked;
