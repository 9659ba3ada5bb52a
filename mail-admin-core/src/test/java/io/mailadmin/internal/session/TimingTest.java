package io.mailadmin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import io.mailadmin.user.NewMailUser;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the login nor the scheme of its hash is to be told by how much is computed for a refusal. */
class TimingTest {

    private static final String SHA1 = "{SSHA}H9L+jYzY8P7Yix1ltsKqKz1Uylv6+/z9/v8AAQ==";
    private static final String SHA256 = "$5$rounds=1000$x$aCgPYpjjYCau5E9uk7AFclO/R9b3qG2SRMRvZK3dYT7";
    private static final String BCRYPT = "$2b$05$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm";

    private static final Password WRONG = Password.valueOf("a wrong one");

    private static final int TRIES = 200;
    private static final int ROUNDS = 5;

    private record Try(String login, Password password) {}

    @Test
    void anUnknownLoginCostsWhatAWrongPasswordDoes() {
        MailAdminService mailAdmin = service(new Argon2PasswordHasher());
        createOrganization(mailAdmin);

        assertAlike(mailAdmin, "nobody@yourdomain.com", "admin@yourdomain.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHA1, SHA256, BCRYPT})
    void soDoesALoginWithAnImportedHash(String stored) {
        MailAdminService mailAdmin = service(Argon2PasswordHasher.withParameters(4_096, 1, 1));
        createUser(mailAdmin, createOrganization(mailAdmin), "kim", stored);

        assertAlike(mailAdmin, "nobody@yourdomain.com", "kim@yourdomain.com");
        assertAlike(mailAdmin, "admin@yourdomain.com", "kim@yourdomain.com");
    }

    @Test
    void soDoesEachLoginAmongHashesOfManyKinds() {
        MailAdminService mailAdmin = service(Argon2PasswordHasher.withParameters(4_096, 1, 1));
        OrganizationId organization = createOrganization(mailAdmin);
        createUser(mailAdmin, organization, "kim", SHA1);
        createUser(mailAdmin, organization, "lee", SHA256);
        createUser(mailAdmin, organization, "park", BCRYPT);

        assertAlike(mailAdmin, "nobody@yourdomain.com", "kim@yourdomain.com");
        assertAlike(mailAdmin, "lee@yourdomain.com", "park@yourdomain.com");
    }

    @Test
    void soDoesATemporaryPasswordThatIsRightButExpired() {
        MailAdminService mailAdmin = service(Argon2PasswordHasher.withParameters(4_096, 1, 1));
        OrganizationId organization = createOrganization(mailAdmin);
        createUser(mailAdmin, organization, "kim", BCRYPT);
        NewMailUser lee = user("lee").temporaryPassword().build();
        mailAdmin.operator("tests").organization(organization).users().create(lee);
        Try expired = new Try("lee@yourdomain.com", lee.temporaryPassword().password());
        for (int hour = 0; hour < 72; hour++) {
            cost(mailAdmin, new Try("nobody@yourdomain.com", WRONG));
        }

        assertAlike(mailAdmin, expired, new Try("lee@yourdomain.com", WRONG));
        assertAlike(mailAdmin, expired, new Try("nobody@yourdomain.com", WRONG));
    }

    private static void assertAlike(MailAdminService mailAdmin, String one, String other) {
        assertAlike(mailAdmin, new Try(one, WRONG), new Try(other, WRONG));
    }

    /** Other work on the machine disturbs both, but not always alike, so one round of several is enough. */
    private static void assertAlike(MailAdminService mailAdmin, Try one, Try other) {
        double nearest = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && nearest >= 0.05; round++) {
            long[] ofOne = new long[TRIES];
            long[] ofOther = new long[TRIES];
            for (int i = 0; i < TRIES; i++) {
                // in changing order, so that what the first leaves behind in caches helps neither
                if (i % 2 == 0) {
                    ofOne[i] = cost(mailAdmin, one);
                    ofOther[i] = cost(mailAdmin, other);
                } else {
                    ofOther[i] = cost(mailAdmin, other);
                    ofOne[i] = cost(mailAdmin, one);
                }
            }
            nearest = Math.min(nearest, Math.abs(1 - median(ofOne) / median(ofOther)));
        }
        assertThat(nearest).as("%s beside %s", one, other).isLessThan(0.05);
    }

    /** In processor time of this thread, which hashes itself: others that run meanwhile do not count. */
    private static long cost(MailAdminService mailAdmin, Try tried) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Throwable refusal = catchThrowable(() -> mailAdmin.signIn(tried.login(), tried.password()));
        long cost = threads.getCurrentThreadCpuTime() - before;
        assertThat(refusal).isInstanceOf(SignInRefusedException.class);
        return cost;
    }

    private static double median(long[] costs) {
        Arrays.sort(costs);
        return costs[costs.length / 2];
    }

    private static MailAdminService service(PasswordHasher hasher) {
        return MailAdmin.builder(new InMemoryMailStore())
                .clock(new HastyClock())
                .passwordHasher(hasher)
                .build();
    }

    private static OrganizationId createOrganization(MailAdminService mailAdmin) {
        OperatorSession operator = mailAdmin.operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        return operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(user("admin")
                                .hashed(mailAdmin.hash(Password.valueOf("correct horse 1")))
                                .build())
                        .build())
                .id();
    }

    private static void createUser(MailAdminService mailAdmin, OrganizationId id, String login, String stored) {
        var users = mailAdmin.operator("tests").organization(id).users();
        users.create(user(login).hashed(HashedPassword.parse(stored)).build());
    }

    private static NewMailUser.Builder user(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login);
    }

    /** Goes on by an hour whenever it is asked, so that nobody has to wait after failures. */
    private static final class HastyClock extends Clock {

        private final AtomicLong hours = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(hours.incrementAndGet()));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
