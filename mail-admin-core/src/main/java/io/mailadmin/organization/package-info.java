/** The operator's side: organizations with their domains and limits, and the service types they may use. */
@NullMarked
package io.mailadmin.organization;

import org.jspecify.annotations.NullMarked;
