/** The persistence SPI: rows in and out, uniqueness, scope filters and pages. No rules live here. */
@NullMarked
package io.mailadmin.store;

import org.jspecify.annotations.NullMarked;
