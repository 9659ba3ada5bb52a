/** The contract kit for authors of a store: {@code MailStoreContract} to subclass, and a store in memory for tests. */
@NullMarked
package io.mailadmin.contract;

import org.jspecify.annotations.NullMarked;
