package io.mailadmin.contract;

import static io.mailadmin.contract.RaceFunctions.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.MailUser;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class TrashRaceFunctions extends FunctionFixture {

    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    @Test
    void aUserIsRestoredOnce() throws Exception {
        MailUser kim = createUser("kim");
        admin.users().delete(kim.id());
        assertThat(race(THREADS, i -> () -> admin.trash().restore(kim.id())))
                .containsOnly(ErrorCode.USER_NOT_FOUND)
                .hasSize(THREADS - 1);
        assertThat(admin.users().get(kim.id()).version()).isEqualTo(kim.version() + 1);
    }

    @Test
    void aUserIsEitherRestoredOrPurged() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MailUser kim = createUser("kim" + round);
            admin.users().delete(kim.id());
            List<ErrorCode> refusals = race(2, i -> () -> {
                if (i == 0) {
                    admin.trash().purge(kim.id());
                    return kim;
                }
                return admin.trash().restore(kim.id());
            });
            assertThat(refusals).containsExactly(ErrorCode.USER_NOT_FOUND);
            assertThat(admin.trash().list(PageRequest.first()).items()).isEmpty();
        }
    }

    @Test
    void anEditAndADeletionDoNotMix() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MailUser kim = createUser("kim" + round);
            String renamed = "park" + round;
            List<ErrorCode> refusals = race(2, i -> () -> {
                if (i == 0) {
                    admin.users().delete(kim.id());
                    return kim;
                }
                return admin.users().update(kim.edit().login(renamed).build());
            });
            assertThat(refusals).isSubsetOf(ErrorCode.USER_NOT_FOUND).hasSizeLessThan(2);
            MailUser trashed =
                    admin.trash().list(PageRequest.first()).items().get(0).user();
            assertThat(trashed.login().localPart()).isEqualTo(refusals.isEmpty() ? renamed : "kim" + round);
        }
    }

    @Test
    void oneOfSeveralGetsTheLastSeat() throws Exception {
        admin.users().create(newUser("first").serviceType("premium").build());
        MailUser kim =
                admin.users().create(newUser("kim").serviceType("premium").build());
        admin.users().delete(kim.id());
        assertThat(race(
                        THREADS,
                        i -> () -> i == 0
                                ? admin.trash().restore(kim.id())
                                : admin.users()
                                        .create(newUser("user" + i)
                                                .serviceType("premium")
                                                .build())))
                .containsOnly(ErrorCode.SERVICE_TYPE_LIMIT_REACHED)
                .hasSize(THREADS - 1);
    }

    @Test
    void anOrganizationIsEitherRestoredOrPurged() throws Exception {
        operator.lifeCycle().suspend(organization.id());
        operator.lifeCycle().delete(organization.id());
        assertThat(race(THREADS, i -> () -> {
                    if (i == 0) {
                        return operator.lifeCycle().restore(organization.id());
                    }
                    operator.lifeCycle().purge(organization.id());
                    return i;
                }))
                .isSubsetOf(ErrorCode.ORGANIZATION_NOT_FOUND, ErrorCode.ORGANIZATION_NOT_TRASHED)
                .hasSize(THREADS - 1);
    }
}
