/** What the portal's pages share: who is signed in, the language, how values are shown, and how refusals are. */
@NullMarked
package io.mailadmin.examples.portal.web;

import org.jspecify.annotations.NullMarked;
