/**
 * A web portal over mail-admin, wired as the README tells hosts to. {@link io.mailadmin.examples.portal.PortalCommand} starts
 * it; {@code chapter} has one class for each chapter of the administrator's manual, and {@code web} what they share.
 */
@NullMarked
package io.mailadmin.examples.portal;

import org.jspecify.annotations.NullMarked;
