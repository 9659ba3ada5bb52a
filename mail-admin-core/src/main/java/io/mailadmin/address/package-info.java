/** Domain names, mail addresses and mail accounts as values in one canonical form, whatever form was typed. */
@NullMarked
package io.mailadmin.address;

import org.jspecify.annotations.NullMarked;
