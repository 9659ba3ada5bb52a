package io.mailadmin.internal.audit;

import io.mailadmin.error.NotPermittedException;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Defect;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The store as one asker uses it: what the asker was not permitted is recorded when the refused work has been undone. */
public final class WatchedStore implements MailStore {

    private final MailStore store;
    private final Asker asker;
    private final AccessLog access;

    private WatchedStore(Environment environment, Asker asker) {
        this.store = environment.store();
        this.asker = asker;
        this.access = new AccessLog(environment);
    }

    /** The environment for {@code asker}. */
    public static Environment watch(Environment environment, Asker asker) {
        return environment.on(new WatchedStore(environment, asker));
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        try {
            return store.read(work);
        } catch (NotPermittedException e) {
            access.refused(asker, e);
            throw e;
        }
    }

    @Override
    public <T> T write(Function<StoreTransaction, T> work) {
        try {
            return store.write(work);
        } catch (NotPermittedException e) {
            access.refused(asker, e);
            throw e;
        }
    }

    @Override
    public void lookAhead(Consumer<StoreReader> work) {
        try {
            store.lookAhead(work);
        } catch (NotPermittedException e) {
            access.refused(asker, e);
            throw e;
        }
    }

    @Override
    public <T> T writeApart(Function<StoreTransaction, T> work) {
        return store.writeApart(work);
    }

    @Override
    public List<Defect> check() {
        return store.check();
    }
}
