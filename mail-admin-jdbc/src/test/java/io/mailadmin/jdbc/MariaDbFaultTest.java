package io.mailadmin.jdbc;

import java.util.Map;

class MariaDbFaultTest extends FaultContract {

    @Override
    ServerProcess startServer() {
        Servers.require(MariaDbServer.isInstalled(), "MariaDB", "its server program mariadbd is not on this machine");
        return MariaDbServer.durable();
    }

    @Override
    Map<String, String> durability() {
        return Map.of("select @@innodb_flush_log_at_trx_commit", "1", "select @@innodb_doublewrite", "1");
    }
}
