/** Shows that the build works; goes when the first real package comes. */
@NullMarked
package io.mailadmin.placeholder;

import org.jspecify.annotations.NullMarked;
