package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Defect;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.user.MailUser;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks find what is damaged by hand, rule by rule, and by their words one finds the rows. */
abstract class ChecksContract {

    private static final String DAMAGES = """
            organization without domain | delete from mail_admin_domain
            organization without exactly one primary domain | update mail_admin_domain set is_primary = false
            domain without organization | insert into mail_admin_domain values ('lost.example', <id>, true, 1)
            organization without root unit | delete from mail_admin_org_unit where parent_id is null
            organization counts its units wrongly | update mail_admin_organization set org_units = org_units + 1
            service type in use but not given | delete from mail_admin_organization_service_type
            given service type that does not exist | delete from mail_admin_service_type
            unit without parent | update mail_admin_org_unit set parent_id = <id> where name = 'Team'
            unit lacks a path | delete from mail_admin_org_unit_path where depth = 2
            unit lacks a path | delete from mail_admin_org_unit_path where depth = 0
            unit has a path that is none | insert into mail_admin_org_unit_path select organization_id, descendant_id, ancestor_id, 1 from mail_admin_org_unit_path where depth = 2
            unit has a path of a wrong length | update mail_admin_org_unit_path set depth = 3 where depth = 2
            unit has a path of a wrong length | update mail_admin_org_unit_path set depth = 1 where depth = 0
            unit counts its administrators wrongly | delete from mail_admin_grant
            unit counts its administrators wrongly | update mail_admin_org_unit set administrators = 5 where name = 'Team'
            grant on a unit that does not exist | update mail_admin_grant set org_unit_id = <id>
            grant to a user who does not exist | update mail_admin_grant set user_id = <id>
            user without address | delete from mail_admin_address
            login differs from the user's address | update mail_admin_user set login = 'other@example.com' where login = 'kim@example.com'
            address without owner | insert into mail_admin_address select organization_id, domain, 'lost', 'USER', <id> from mail_admin_domain
            address without owner | delete from mail_admin_trashed_user
            address without owner | delete from mail_admin_held_address
            address outside the organization's domains | update mail_admin_address set domain = 'lost.example' where local_part = 'kim'
            user without unit | update mail_admin_user set org_unit_id = <id> where login = 'kim@example.com'
            password without user | delete from mail_admin_user where login = 'kim@example.com'
            password that expires but need not be changed | update mail_admin_password set valid_until = '2026-01-01 00:00:00'
            users of a unit are counted wrongly | update mail_admin_user_count set users = 9 where org_unit_id <> organization_id
            users of a unit are counted wrongly | delete from mail_admin_user_count where org_unit_id <> organization_id
            users of a unit are counted wrongly | insert into mail_admin_user_count select organization_id, id, 'none', 1 from mail_admin_org_unit where name = 'Team'
            users of an organization are counted wrongly | update mail_admin_user_count set users = 9 where org_unit_id = organization_id
            users of an organization are counted wrongly | delete from mail_admin_user_count where org_unit_id = organization_id
            user in the trash without address | update mail_admin_address set owner_kind = 'USER' where owner_kind = 'TRASH'
            user in the trash without address | update mail_admin_trashed_user set login = 'other@example.com'
            user both in the trash and not | update mail_admin_trashed_user set id = (select id from mail_admin_user)
            password in the trash without user | delete from mail_admin_trashed_user
            held address that others may take | delete from mail_admin_address where owner_kind = 'HELD'
            held address that others may take | update mail_admin_held_address set owner_id = <id>
            held address without owner | update mail_admin_held_address set owner_id = <id>
            organization half in the trash | update mail_admin_organization set status = 'TRASHED'
            organization half in the trash | insert into mail_admin_trashed_organization select id, created_at, created_at from mail_admin_organization
            audit trail of an organization ends otherwise than its row | update mail_admin_organization set event_sequence = event_sequence + 1
            audit trail of an organization ends otherwise than its row | update mail_admin_organization set event_hash = 'x'
            audit trail of an organization ends otherwise than its row | delete from mail_admin_audit_event where chain = 'CHANGES' and event_sequence = 3
            audit trail of an organization ends otherwise than its row | update mail_admin_audit_event set hash = 'x' where chain = 'CHANGES' and event_sequence = 3
            audit trail ends otherwise than its chain | insert into mail_admin_audit_chain select organization_id, 'ACCESS', 1, 'x', 0, false from mail_admin_domain
            audit event without the one before | delete from mail_admin_audit_event where event_sequence = 2
            audit trail read further than it goes | update mail_admin_organization set unread = false
            audit trail read further than it goes | update mail_admin_organization set read_sequence = event_sequence + 1
            audit trail of an organization that is gone read further than it goes | insert into mail_admin_audit_chain select organization_id, 'ACCESS', 1, 'x', 2, false from mail_admin_domain
            audit trail with a chain beside its organization's row | insert into mail_admin_audit_chain select id, 'CHANGES', event_sequence, event_hash, 0, true from mail_admin_organization
            row of the contains index without user | delete from mail_admin_user where login = 'kim@example.com'
            row of the contains index of an organization without it | update mail_admin_organization set contains_index = 'NONE'
            row of the contains index of an organization without it | update mail_admin_user_suffix set organization_id = <id>
            user lacks rows of the contains index | delete from mail_admin_user_suffix where kind = 2
            user lacks rows of the contains index | delete from mail_admin_user_suffix
            user has rows of the contains index that are not the user's | update mail_admin_user_suffix set kind = 9 where kind = 1
            user has rows of the contains index that are not the user's | update mail_admin_user set login = 'other@example.com' where login = 'kim@example.com'
            audit trail that nothing tells the end of | update mail_admin_audit_event set organization_id = <id>
            """;

    private DataSource dataSource;
    private JdbcMailStore store;

    /** A database with the schema and without rows. */
    abstract DataSource database();

    /** The statement that lets the connection break the foreign keys. */
    abstract String withoutForeignKeys();

    /** The statement that ends this. */
    abstract String withForeignKeys();

    /** An expression for a new id. */
    abstract String newId();

    @BeforeEach
    void open() {
        dataSource = database();
        store = JdbcMailStore.create(dataSource);
    }

    static List<String[]> damages() {
        return DAMAGES.lines().map(line -> line.split(" \\| ", 2)).toList();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamageIsNamed(String rule, String damage) throws SQLException {
        fill();
        assertThat(store.check()).isEmpty();
        damage(damage);
        assertThat(store.check()).extracting(Defect::rule).contains(rule);
        assertThat(store.check())
                .extracting(Defect::subject)
                .allSatisfy(subject -> assertThat(subject).containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-|example"));
    }

    @Test
    void everyRuleIsDamagedHere() {
        Set<String> damaged = damages().stream().map(damage -> damage[0]).collect(Collectors.toSet());
        Set<String> rules = Stream.concat(
                        Checks.ALL.stream().map(Checks.Check::rule),
                        Stream.of(ContainsIndexChecks.LACKS, ContainsIndexChecks.HAS_OTHERS))
                .collect(Collectors.toSet());
        assertThat(damaged).isEqualTo(rules);
    }

    private void fill() {
        ContainsIndex.build(dataSource);
        Rows rows = new Rows(store);
        OrgUnitId team = new OrgUnitId(UUID.randomUUID());
        rows.write(tx -> tx.orgUnits().insert(rows.organization, Rows.unit(team, rows.sales, "Team"), "team"));
        MailUser kim = rows.addAdministrator("kim", rows.sales);
        assertThat(kim.orgUnit()).isEqualTo(rows.sales);
        MailUser lee = rows.add("lee", rows.sales);
        rows.write(tx -> tx.trash().put(rows.organization, List.of(lee), Rows.THEN, Rows.THEN));
        HeldAddress former = new HeldAddress(Rows.login("former"), kim.id(), Rows.THEN);
        rows.write(tx -> tx.heldAddresses().hold(rows.organization, former));
        rows.write(tx -> assertThat(tx.audit().append(rows.nextEvents(3))).isTrue());
    }

    private void damage(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(withoutForeignKeys());
            assertThat(statement.executeUpdate(sql.replace("<id>", newId()))).isPositive();
            statement.execute(withForeignKeys());
        }
    }
}
