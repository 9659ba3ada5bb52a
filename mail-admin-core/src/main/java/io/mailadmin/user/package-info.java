/** Users (chapters 3, 7 and 8): create, find, modify and delete the people with a mail account. */
@NullMarked
package io.mailadmin.user;

import org.jspecify.annotations.NullMarked;
