package io.mailadmin.examples.benchmark;

import io.mailadmin.password.HashedPassword;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One table with the same indexes, the fewest statements, no rules: the least that any program can do. */
final class BareClient extends HandWrittenClient {

    static final String TABLE = "benchmark_user";

    private static final String INSERT = """
            insert into benchmark_user (organization_id, id, org_unit_id, service_type, given_name, family_name, given_name_key,
                family_name_key, initials_key, login, status, version, created_at, updated_at, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', 1, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update benchmark_user
            set family_name = '윤', family_name_key = ?, given_name_key = ?, initials_key = ?, version = version + 1
            where organization_id = ? and id = ?
            """;
    private static final String DELETE = "delete from benchmark_user where organization_id = ? and id = ?";
    private static final String COUNTS = """
            select service_type, count(*) from benchmark_user where organization_id = ? group by service_type
            """;
    private static final String HASH = "select id, hash from benchmark_user where organization_id = ? and login = ?";

    /** Organization and id of the user that was created last. */
    private Object @Nullable [] last;

    BareClient(Connection connection, DataSet data) {
        super(connection, data, TABLE);
    }

    @Override
    public int overview(SampleOrganization organization) throws SQLException {
        return statements.read(COUNTS, sql.id(organization.id()));
    }

    @Override
    public void create(SampleOrganization organization, SampleUser user, HashedPassword hash) throws SQLException {
        Object[] values = values(organization, user, hash);
        statements.update(INSERT, values);
        last = Arrays.copyOf(values, 2);
    }

    @Override
    public void update() throws SQLException {
        Object[] key = Objects.requireNonNull(last);
        SampleUser renamed = new SampleUser(0, "민수", "윤", "", "");
        statements.update(
                UPDATE,
                sql.key(renamed.familyNameKey()),
                sql.key(renamed.givenNameKey()),
                sql.key(renamed.initials()),
                key[0],
                key[1]);
    }

    @Override
    public void delete() throws SQLException {
        statements.update(DELETE, Objects.requireNonNull(last));
    }

    @Override
    public void signIn(SampleOrganization organization) throws SQLException {
        statements.read(HASH, sql.id(organization.id()), DataSet.ADMINISTRATOR + "@" + organization.domain());
        hash();
    }

    @Override
    public void importUsers(SampleOrganization organization, long first, int count) throws SQLException {
        inBatches(first, count, (from, to) -> {
            PreparedStatement batch = null;
            for (long number = from; number < to; number++) {
                batch = statements.add(INSERT, values(organization, SampleUser.of(number), data.hash()));
            }
            Objects.requireNonNull(batch).executeBatch();
        });
    }

    private Object[] values(SampleOrganization organization, SampleUser user, HashedPassword hash) {
        Object[] columns = columns(organization, user, UUID.randomUUID());
        Object[] values = Arrays.copyOf(columns, columns.length + 1);
        values[columns.length] = hash.encoded();
        return values;
    }
}
