/** Programs that show how to embed mail-admin; {@link io.mailadmin.examples.Main} starts them. */
@NullMarked
package io.mailadmin.examples;

import org.jspecify.annotations.NullMarked;
