/** What the examples need to start. */
@NullMarked
package io.mailadmin.examples.start;

import org.jspecify.annotations.NullMarked;
