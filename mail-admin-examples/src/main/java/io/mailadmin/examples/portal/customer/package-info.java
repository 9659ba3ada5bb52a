/** The portal's own table beside mail-admin's. */
@NullMarked
package io.mailadmin.examples.portal.customer;

import org.jspecify.annotations.NullMarked;
