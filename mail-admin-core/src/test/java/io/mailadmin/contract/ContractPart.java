package io.mailadmin.contract;

import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A part of the contract, about one aggregate or one promise. */
abstract class ContractPart {

    private final Supplier<MailStore> opened;

    /** The fresh store of the test, and what fills it. */
    ContractFixture fixture;

    MailStore store;

    /** The store is asked for only when the test begins. */
    ContractPart(Supplier<MailStore> opened) {
        this.opened = opened;
    }

    final <T> Optional<T> found(Function<StoreReader, Optional<T>> work) {
        return store.read(work);
    }

    final <T> List<T> listed(Function<StoreReader, List<T>> work) {
        return store.read(work);
    }

    final boolean holds(Predicate<StoreReader> question) {
        return store.read(question::test);
    }

    final boolean writes(Predicate<StoreTransaction> work) {
        return store.write(work::test);
    }

    @BeforeEach
    final void takeStore() {
        store = opened.get();
        fixture = new ContractFixture(store);
    }
}
