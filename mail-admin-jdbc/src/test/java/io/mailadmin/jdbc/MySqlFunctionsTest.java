package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;
import org.junit.jupiter.api.Tag;

/** On four application servers at once. */
@Tag("mysql")
class MySqlFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return MySql.shared().ofSeveralServers();
    }
}
