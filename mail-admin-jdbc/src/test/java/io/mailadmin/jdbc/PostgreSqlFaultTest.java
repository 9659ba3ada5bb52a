package io.mailadmin.jdbc;

import java.util.Map;

class PostgreSqlFaultTest extends FaultContract {

    @Override
    ServerProcess startServer() {
        return PostgreSqlServer.durable();
    }

    @Override
    Map<String, String> durability() {
        return Map.of("show fsync", "on", "show synchronous_commit", "on", "show full_page_writes", "on");
    }
}
