package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

abstract class RaceFunctions extends FunctionFixture {

    private static final int THREADS = 32;

    @Test
    void oneOf32ThreadsCreatesTheLogin() throws Exception {
        assertThat(race(THREADS, i -> () -> createUser(i % 2 == 0 ? "kim" : "KIM@yourdomain.com")))
                .containsOnly(ErrorCode.LOGIN_TAKEN)
                .hasSize(THREADS - 1);
    }

    @Test
    void oneOf32ThreadsGetsTheLastSeat() throws Exception {
        admin.users().create(newUser("first").serviceType("premium").build());
        assertThat(race(
                        THREADS,
                        i -> () -> admin.users()
                                .create(newUser("user" + i)
                                        .serviceType("premium")
                                        .build())))
                .containsOnly(ErrorCode.SERVICE_TYPE_LIMIT_REACHED)
                .hasSize(THREADS - 1);
        assertThat(admin.hosting().users().used()).isEqualTo(3);
    }

    @Test
    void twoAdministratorsRemovingEachOtherLeaveOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            MailUser other = createUser("other" + round);
            admin.administrators().add(AdminScope.organization(), List.of(other.id()));
            AdminSession second = mailAdmin.actingAs(other.id());
            var first = admin.administrator().orElseThrow();
            List<ErrorCode> refusals = race(2, i -> () -> {
                (i == 0 ? admin : second)
                        .administrators()
                        .remove(AdminScope.organization(), i == 0 ? other.id() : first);
                return i;
            });
            assertThat(refusals).hasSize(1).containsAnyOf(ErrorCode.NOT_AN_ADMINISTRATOR, ErrorCode.LAST_ADMINISTRATOR);
            AdminSession help = operator.organization(organization.id());
            var left = help.administrators().list(AdminScope.organization()).items();
            assertThat(left).hasSize(1);
            admin = mailAdmin.actingAs(left.get(0).user());
        }
    }

    @Test
    void oneOf32EditsOfTheSameVersionWins() throws Exception {
        MailUser kim = createUser("kim");
        assertThat(race(
                        THREADS,
                        i -> () -> admin.users()
                                .update(kim.edit().familyName("이" + i).build())))
                .containsOnly(ErrorCode.STALE_VERSION)
                .hasSize(THREADS - 1);
    }

    @Test
    void aUnitIsNotDeletedUnderUsersThatAreBeingCreated() throws Exception {
        OrgUnit sales = createUnit("Sales");
        List<ErrorCode> refusals = race(THREADS, i -> () -> {
            if (i == THREADS / 2) {
                admin.orgUnits().delete(sales.id());
                return sales;
            }
            return createUser("user" + i, sales);
        });
        assertThat(refusals).containsAnyOf(ErrorCode.ORG_UNIT_NOT_EMPTY, ErrorCode.ORG_UNIT_NOT_FOUND);
    }

    @Test
    void twoUnitsMovedUnderEachOtherStayATree() throws Exception {
        for (int round = 0; round < 10; round++) {
            OrgUnit left = createUnit("left" + round);
            OrgUnit right = createUnit("right" + round);
            assertThat(race(
                            2,
                            i -> () -> admin.orgUnits()
                                    .update(
                                            i == 0
                                                    ? left.edit()
                                                            .below(right.id())
                                                            .build()
                                                    : right.edit()
                                                            .below(left.id())
                                                            .build())))
                    .containsExactly(ErrorCode.ORG_UNIT_UNDER_ITSELF);
        }
    }

    /** Starts {@code threads} calls at once and returns the codes of those that were refused. */
    static List<ErrorCode> race(int threads, IntFunction<Callable<Object>> call) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var start = new CountDownLatch(1);
            List<Future<Optional<ErrorCode>>> outcomes = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<Object> mine = call.apply(i);
                outcomes.add(pool.submit(() -> {
                    start.await();
                    try {
                        mine.call();
                        return Optional.empty();
                    } catch (MailAdminException e) {
                        return Optional.of(e.code());
                    }
                }));
            }
            start.countDown();
            List<ErrorCode> refusals = new ArrayList<>();
            for (var outcome : outcomes) {
                outcome.get().ifPresent(refusals::add);
            }
            return refusals;
        } finally {
            pool.shutdownNow();
        }
    }
}
