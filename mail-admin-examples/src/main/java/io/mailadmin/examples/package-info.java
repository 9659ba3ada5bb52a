/** Programs that show how to embed mail-admin. */
@NullMarked
package io.mailadmin.examples;

import org.jspecify.annotations.NullMarked;
