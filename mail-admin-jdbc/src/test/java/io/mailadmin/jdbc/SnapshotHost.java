package io.mailadmin.jdbc;

import static io.mailadmin.jdbc.HostDatabase.addCompany;
import static io.mailadmin.jdbc.HostDatabase.logins;
import static io.mailadmin.jdbc.HostDatabase.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.OperatorSession;
import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.OrganizationLimits;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host whose transaction, of whatever isolation, had begun to read before somebody else changed what ours decides by. */
abstract class SnapshotHost extends HostPart {

    private static final OrganizationLimits ONE_SEAT = OrganizationLimits.none().withUsers(2L);

    private OperatorSession impatient;

    SnapshotHost(Supplier<HostDatabase> opened) {
        super(opened);
    }

    /** Whether the database undoes a transaction that would lock what has changed since its snapshot. */
    boolean anOldSnapshotLosesTheTransaction() {
        return false;
    }

    @BeforeEach
    void openWithoutPatience() {
        impatient = host.operator(JdbcMailStore.create(host.pool(), Duration.ofSeconds(1)));
    }

    @Test
    void theLastSeatIsTakenOnce() throws SQLException {
        for (int isolation : host.traits().isolations()) {
            OrganizationId organization = host.newOrganization("seat" + isolation + ".example", ONE_SEAT);
            boolean created = createsAfterAnother(organization, isolation, false);
            assertThat(created).as("at isolation %d", isolation).isFalse();
            assertThat(logins(own(organization))).containsExactly("another");
        }
    }

    @Test
    void theLastSeatIsTakenOnceThoughTheHostHasReadTheOrganization() throws SQLException {
        for (int isolation : host.traits().isolations()) {
            OrganizationId organization = host.newOrganization("seen" + isolation + ".example", ONE_SEAT);
            createsAfterAnother(organization, isolation, true);
            assertThat(logins(own(organization)))
                    .as("at isolation %d", isolation)
                    .hasSize(1);
        }
    }

    @Test
    void noCountIsLost() throws SQLException {
        for (int isolation : host.traits().isolations()) {
            OrganizationId organization =
                    host.newOrganization("count" + isolation + ".example", OrganizationLimits.none());
            boolean created = createsAfterAnother(organization, isolation, false);
            assertThat(created).as("at isolation %d", isolation).isTrue();
            assertThat(own(organization).hosting().users().used()).isEqualTo(3);
        }
    }

    @Test
    void twoCallsOfOneTransactionDoNotStandInEachOthersWay() throws SQLException {
        for (int isolation : host.traits().isolations()) {
            OrganizationId organization =
                    host.newOrganization("two" + isolation + ".example", OrganizationLimits.none());
            try (Connection connection = host.pool().getConnection()) {
                AdminSession joined = joined(connection, organization);
                begin(connection, isolation);
                assertThat(joined.hosting().users().used()).isEqualTo(1);
                joined.users().create(user("kim"));
                joined.users().create(user("lee"));
                connection.commit();
            }
            assertThat(logins(own(organization))).containsExactly("kim", "lee");
        }
    }

    /** Whether the host gets to create a user, the second time at the latest, after another one was created meanwhile. */
    private boolean createsAfterAnother(OrganizationId organization, int isolation, boolean reads) throws SQLException {
        try (Connection connection = host.pool().getConnection()) {
            AdminSession joined = joined(connection, organization);
            begin(connection, isolation);
            readCompanies(connection);
            if (reads) {
                assertThat(joined.hosting().users().used()).isEqualTo(1);
            }
            createAnother(organization, reads);
            try {
                return creates(connection, joined);
            } catch (BusyException e) {
                assertThat(e.transactionLost()).isEqualTo(anOldSnapshotLosesTheTransaction());
                connection.rollback();
                return creates(connection, joined);
            }
        }
    }

    private static boolean creates(Connection connection, AdminSession joined) throws SQLException {
        addCompany(connection, "Company " + System.nanoTime());
        boolean created = true;
        try {
            joined.users().create(user("kim"));
        } catch (RuleBrokenException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.USER_LIMIT_REACHED);
            created = false;
        }
        connection.commit();
        return created;
    }

    /** Where SERIALIZABLE locks what it reads, as MariaDB's does, the other one waits for the host instead, and gives up. */
    private void createAnother(OrganizationId organization, boolean mayWait) {
        try {
            own(organization).users().create(user("another"));
        } catch (BusyException e) {
            assertThat(mayWait).isTrue();
        }
    }

    private AdminSession own(OrganizationId organization) {
        return impatient.organization(organization);
    }

    private AdminSession joined(Connection connection, OrganizationId organization) {
        return host.operator(JdbcMailStore.joining(() -> connection)).organization(organization);
    }

    private static void begin(Connection connection, int isolation) throws SQLException {
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
    }

    private static void readCompanies(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from company")) {
            assertThat(rows.next()).isTrue();
        }
    }
}
