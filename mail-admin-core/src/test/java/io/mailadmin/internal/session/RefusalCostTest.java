package io.mailadmin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import io.mailadmin.password.PasswordKind;
import io.mailadmin.user.NewMailUser;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is computed for a refusal does not grow with what somebody imported. */
class RefusalCostTest {

    private static final String BCRYPT = "abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm";
    private static final String SHA256 = "$x$aCgPYpjjYCau5E9uk7AFclO/R9b3qG2SRMRvZK3dYT7";

    private final Recording hasher = new Recording();
    private final MailAdminService mailAdmin =
            MailAdmin.builder(new InMemoryMailStore()).passwordHasher(hasher).build();

    @Test
    void aRefusalTakesAboutASecondForOtherKindsWhoeverTries() {
        OperatorSession operator = mailAdmin.operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        var organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(user("admin", mailAdmin.hash(Password.valueOf("correct horse 1"))))
                        .build());
        var users = operator.organization(organization.id()).users();
        for (int cost = 4; cost <= 13; cost++) {
            String two = cost < 10 ? "0" + cost : String.valueOf(cost);
            users.create(user("bcrypt" + cost, HashedPassword.parse("$2b$" + two + "$" + BCRYPT)));
        }
        for (int rounds = 900_000; rounds < 900_003; rounds++) {
            users.create(user("sha" + rounds, HashedPassword.parse("$5$rounds=" + rounds + SHA256)));
        }

        Set<String> kinds = refused("nobody@yourdomain.com");
        Duration sum = kinds.stream()
                .map(kind -> PasswordKind.parse(kind).orElseThrow().typicalTime())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(sum).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_100));
        assertThat(kinds).contains("{BLF-CRYPT}cost=04", "{BLF-CRYPT}cost=11").doesNotContain("{BLF-CRYPT}cost=13");
        assertThat(refused("bcrypt5@yourdomain.com")).isEqualTo(kinds);
        assertThat(refused("admin@yourdomain.com")).isEqualTo(kinds);
        assertThat(refused("nobody@elsewhere.example")).containsExactly("{ARGON2ID}m=64,t=1,p=1");

        Set<String> withItsOwn = new TreeSet<>(kinds);
        withItsOwn.add("{BLF-CRYPT}cost=13");
        assertThat(refused("bcrypt13@yourdomain.com")).isEqualTo(withItsOwn);
    }

    private Set<String> refused(String login) {
        hasher.verified.clear();
        assertThatExceptionOfType(SignInRefusedException.class)
                .isThrownBy(() -> mailAdmin.signIn(login, Password.valueOf("a wrong one")));
        return new TreeSet<>(hasher.verified);
    }

    private static NewMailUser user(String login, HashedPassword hash) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login)
                .hashed(hash)
                .build();
    }

    /** Tells what it would have verified. */
    private static final class Recording implements PasswordHasher {

        private final PasswordHasher cheap = Argon2PasswordHasher.withParameters(64, 1, 1);
        private final Set<String> verified = new TreeSet<>();

        @Override
        public HashedPassword hash(Password password) {
            return cheap.hash(password);
        }

        @Override
        public boolean verify(Password password, HashedPassword hash) {
            assertThat(verified.add(hash.kind().toString()))
                    .as("each kind once")
                    .isTrue();
            return false;
        }
    }
}
