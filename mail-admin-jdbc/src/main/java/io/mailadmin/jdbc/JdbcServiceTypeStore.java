package io.mailadmin.jdbc;

import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailProtocol;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.store.ServiceTypeStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/** The rows of mail_admin_service_type. */
final class JdbcServiceTypeStore implements ServiceTypeStore {

    private static final RowMapper<ServiceType> MAPPER = Columns.mapper((row, context) -> map(row));

    private static final String FIND = """
            select code, name_ko, name_en, quota_bytes, protocols, version
            from mail_admin_service_type
            where code = :code
            """;
    private static final String LIST = """
            select code, name_ko, name_en, quota_bytes, protocols, version
            from mail_admin_service_type
            order by code
            """;
    private static final String INSERT = """
            insert into mail_admin_service_type (code, name_ko, name_en, quota_bytes, protocols, version)
            values (:code, :nameKo, :nameEn, :quotaBytes, :protocols, :version)
            """;
    private static final String UPDATE = """
            update mail_admin_service_type
            set name_ko = :nameKo, name_en = :nameEn, quota_bytes = :quotaBytes, protocols = :protocols, version = :version
            where code = :code and version = :expected
            """;

    private final Session session;

    JdbcServiceTypeStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<ServiceType> find(ServiceTypeCode code) {
        return session.query(FIND).bind("code", code.value()).map(MAPPER).findFirst();
    }

    @Override
    public List<ServiceType> list() {
        return session.query(LIST).map(MAPPER).list();
    }

    @Override
    public boolean insert(ServiceType serviceType) {
        return session.inserts(bind(session.insertUnlessTaken(INSERT), serviceType));
    }

    @Override
    public boolean update(ServiceType changed, long expected) {
        return bind(session.update(UPDATE), changed).bind("expected", expected).execute() == 1;
    }

    /** Reads a row that holds all columns of this table. */
    static ServiceType map(ResultSet row) throws SQLException {
        return new ServiceType(
                ServiceTypeCode.valueOf(row.getString("code")),
                row.getString("name_ko"),
                row.getString("name_en"),
                row.getLong("quota_bytes"),
                Arrays.stream(row.getString("protocols").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(MailProtocol::valueOf)
                        .collect(Collectors.toSet()),
                row.getLong("version"));
    }

    private static Update bind(Update update, ServiceType serviceType) {
        return update.bind("code", serviceType.code().value())
                .bind("nameKo", serviceType.nameKo())
                .bind("nameEn", serviceType.nameEn())
                .bind("quotaBytes", serviceType.quotaBytes())
                .bind(
                        "protocols",
                        serviceType.protocols().stream()
                                .sorted()
                                .map(MailProtocol::name)
                                .collect(Collectors.joining(",")))
                .bind("version", serviceType.version());
    }
}
