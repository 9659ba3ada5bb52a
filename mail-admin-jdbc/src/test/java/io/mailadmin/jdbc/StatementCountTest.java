package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyMatch;
import io.mailadmin.store.KeyRange;
import io.mailadmin.store.Run;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserOrder;
import io.mailadmin.store.UserRow;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;

/** What each call costs in statements, BEGIN and COMMIT not counted. */
class StatementCountTest {

    private final AtomicInteger statements = new AtomicInteger();
    private final JdbcMailStore store = JdbcMailStore.create(ProxyDataSourceBuilder.create(H2.memory())
            .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
            .build());
    private final Rows rows = new Rows(store);
    private final MailUser administrator = rows.addAdministrator("admin", rows.sales);
    private final MailUser kim = rows.add("kim", rows.sales);
    private final Asker asker = new Asker(rows.organization, administrator.id());
    private final Asker operator = new Asker(rows.organization, null);

    @Test
    void createChecksTheSchemaByOneStatement() {
        statements.set(0);
        JdbcMailStore.create(ProxyDataSourceBuilder.create(H2.memory())
                .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
                .build());
        assertThat(statements.get()).isEqualTo(1);
    }

    @Test
    void readsOfUsersTakeOneStatement() {
        assertThat(reading(reader -> reader.users().find(asker, kim.id()).orElseThrow()))
                .isEqualTo(1);
        assertThat(reading(
                        reader -> reader.users().findByLogin(asker, kim.login()).orElseThrow()))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.users().findAll(asker, List.of(kim.id()))))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.users().findAllByLogin(asker, List.of(kim.login()))))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.users().signIn(kim.login()).orElseThrow()))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.users().organizationOf(kim.id()).orElseThrow()))
                .isEqualTo(1);
    }

    @Test
    void aPageOfUsersTakesOneStatementHoweverItIsAskedFor() {
        KeyMatch family = new KeyMatch(UserKey.FAMILY_NAME, KeyRange.beginningWith("김"), List.of());
        KeyMatch given = new KeyMatch(UserKey.GIVEN_NAME, KeyRange.beginningWith("김"), List.of());
        UserSelector selector = new UserSelector(
                List.of(new KeyCondition(List.of(family, given))),
                rows.sales,
                "sales",
                UserStatus.ACTIVE,
                ServiceTypeCode.valueOf("standard"));
        UserSlice slice = new UserSlice(
                selector, UserOrder.AS_MATCHED, Run.after(new UserSlice.Position(0, "김", "a@example.com"), 50));
        assertThat(reading(reader -> reader.users().list(asker, slice))).isEqualTo(1);
        assertThat(reading(reader -> reader.users().count(asker, selector))).isEqualTo(1);
    }

    @Test
    void rightsAndAllotmentsTakeOneStatement() {
        assertThat(reading(reader -> reader.administrators().isAdministrator(asker)))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.administrators().list(asker, rows.sales, Run.first(50))))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.organizations().allotments(rows.organization)))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.organizations().find(rows.organization)))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.organizations().list(Run.first(50))))
                .isEqualTo(1);
        assertThat(reading(reader -> reader.orgUnits().find(asker, rows.sales))).isEqualTo(1);
    }

    @Test
    void theFirstPageTakesTheSameNumberOfStatementsForAnyNumberOfRows() {
        int few = reading(reader -> reader.organizations().overview(asker).orElseThrow());
        int fewOfOperator =
                reading(reader -> reader.organizations().overview(operator).orElseThrow());
        for (int i = 0; i < 30; i++) {
            OrgUnitId unit = new OrgUnitId(UUID.randomUUID());
            String name = "unit" + i;
            rows.write(tx -> tx.orgUnits().insert(rows.organization, Rows.unit(unit, rows.sales, name), name));
            rows.addAdministrator("user" + i, unit);
        }
        assertThat(reading(reader -> reader.organizations().overview(asker).orElseThrow()))
                .isEqualTo(few)
                .isEqualTo(4);
        assertThat(reading(reader -> reader.organizations().overview(operator).orElseThrow()))
                .isEqualTo(fewOfOperator)
                .isEqualTo(3);
    }

    @Test
    void aWriteLocksByTwoStatementsForAnyAsker() {
        for (Asker each : List.of(asker, operator)) {
            assertThat(writing(tx -> assertThat(tx.organizations().lock(each)).isPresent()))
                    .isEqualTo(2);
        }
    }

    @Test
    void anyNumberOfEventsIsAppendedByTwoStatements() {
        for (int number : List.of(1, 10)) {
            List<AuditEvent> events = rows.nextEvents(number);
            assertThat(writing(tx -> assertThat(tx.audit().append(events)).isTrue()))
                    .isEqualTo(2);
        }
    }

    @Test
    void aUserIsInsertedByFourStatementsAndByFiveIfAUnitGetsItsFirstOfAServiceType() {
        UserRow lee = Rows.user("lee", rows.sales);
        assertThat(writing(tx -> assertThat(tx.users().insert(rows.organization, lee, Rows.HASH))
                        .isTrue()))
                .isEqualTo(4);
        UserRow park = Rows.user("park", rows.root);
        assertThat(writing(tx -> tx.users().insert(rows.organization, park, Rows.HASH)))
                .isEqualTo(4);
        OrgUnitId unit = new OrgUnitId(UUID.randomUUID());
        rows.write(tx -> tx.orgUnits().insert(rows.organization, Rows.unit(unit, rows.root, "New"), "new"));
        UserRow choi = Rows.user("choi", unit);
        assertThat(writing(tx -> tx.users().insert(rows.organization, choi, Rows.HASH)))
                .isEqualTo(5);
    }

    private int reading(Function<StoreReader, ?> work) {
        statements.set(0);
        Object unused = store.read(work::apply);
        assertThat(unused).isNotNull();
        return statements.get();
    }

    private int writing(Consumer<StoreTransaction> work) {
        store.write(tx -> {
            assertThat(tx.organizations().lock(operator)).isPresent();
            statements.set(0);
            work.accept(tx);
            return true;
        });
        return statements.get();
    }
}
