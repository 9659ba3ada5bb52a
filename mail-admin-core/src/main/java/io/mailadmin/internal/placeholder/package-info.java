@NullMarked
package io.mailadmin.internal.placeholder;

import org.jspecify.annotations.NullMarked;
