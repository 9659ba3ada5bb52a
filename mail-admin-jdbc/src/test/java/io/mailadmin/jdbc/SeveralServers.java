package io.mailadmin.jdbc;

import io.mailadmin.store.Defect;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;

/** What several application servers over one database do, each with a pool of its own: every call goes to the next one. */
final class SeveralServers implements MailStore {

    private final List<JdbcMailStore> servers;
    private final AtomicInteger calls = new AtomicInteger();

    /** A server for each of {@code pools}. */
    SeveralServers(List<DataSource> pools) {
        this.servers = pools.stream().map(JdbcMailStore::create).toList();
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        return next().read(work);
    }

    @Override
    public <T> T write(Function<StoreTransaction, T> work) {
        return next().write(work);
    }

    @Override
    public List<Defect> check() {
        return next().check();
    }

    private MailStore next() {
        return servers.get(Math.floorMod(calls.getAndIncrement(), servers.size()));
    }
}
