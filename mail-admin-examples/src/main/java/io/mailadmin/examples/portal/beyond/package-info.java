/** What the portal has beyond the manual, one class for each page. */
@NullMarked
package io.mailadmin.examples.portal.beyond;

import org.jspecify.annotations.NullMarked;
