/** The store of mail-admin in a relational database. */
@NullMarked
package io.mailadmin.jdbc;

import org.jspecify.annotations.NullMarked;
