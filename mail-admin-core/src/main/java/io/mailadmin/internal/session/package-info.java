/** The root service and its sessions. */
@NullMarked
package io.mailadmin.internal.session;

import org.jspecify.annotations.NullMarked;
