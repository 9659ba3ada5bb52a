package io.mailadmin.jdbc;

import io.mailadmin.contract.InMemoryMailStore;
import org.junit.jupiter.api.Test;

/** That the in-memory store, too, gives the results that are expected of every database. */
class InMemorySettingsTest {

    @Test
    void theResultsAreTheSame() {
        InMemoryMailStore store = new InMemoryMailStore();
        SameResults.write(store);
        SettingsContract.assertRead(store);
    }
}
