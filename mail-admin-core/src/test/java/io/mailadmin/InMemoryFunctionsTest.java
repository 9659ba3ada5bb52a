package io.mailadmin;

import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;

class InMemoryFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return new InMemoryMailStore();
    }
}
