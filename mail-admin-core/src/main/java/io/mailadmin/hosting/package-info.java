/** The first page (chapter 2): what the organization has and how much of it is used. */
@NullMarked
package io.mailadmin.hosting;

import org.jspecify.annotations.NullMarked;
