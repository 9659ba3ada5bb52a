/** Passwords and their hashes as types that do not print, and the interfaces by which a host brings its own rules. */
@NullMarked
package io.mailadmin.password;

import org.jspecify.annotations.NullMarked;
