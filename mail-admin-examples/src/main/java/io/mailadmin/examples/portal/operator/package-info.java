/** The pages of the hosting company's own staff. */
@NullMarked
package io.mailadmin.examples.portal.operator;

import org.jspecify.annotations.NullMarked;
