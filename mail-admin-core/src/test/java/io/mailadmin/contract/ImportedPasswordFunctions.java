package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.PasswordHashes;
import io.mailadmin.organization.PasswordUse;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import io.mailadmin.password.PasswordScheme;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ImportedPasswordFunctions extends FunctionFixture {

    private static final String TYPED = "Pa55 word한글";
    private static final String BCRYPT = "$2b$05$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm";

    private static final String SSHA = "{SSHA}H9L+jYzY8P7Yix1ltsKqKz1Uylv6+/z9/v8AAQ==";
    private static final String STRONG =
            "$argon2id$v=19$m=19456,t=2,p=1$" + "AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @ParameterizedTest
    @ValueSource(
            strings = {
                BCRYPT,
                "{SHA256-CRYPT}$5$rounds=1000$x$aCgPYpjjYCau5E9uk7AFclO/R9b3qG2SRMRvZK3dYT7",
                "{PBKDF2}$1$saltSALT12345678$5000$2d77696967b200352a8736676eea7a503c00c670",
                SSHA,
            })
    void anImportedHashSignsInAndIsHashedAnew(String stored) {
        MailUser kim = imported(stored);

        assertThat(signIn(mailAdmin).administrator()).contains(kim.id());

        HashedPassword fresh = stored();
        assertThat(fresh.scheme()).isEqualTo(PasswordScheme.ARGON2ID);
        assertThat(fresh.kind()).hasToString("{ARGON2ID}m=64,t=1,p=1");
        signIn(mailAdmin);
        assertThat(stored()).as("not hashed again").isEqualTo(fresh);
        assertThat(admin.users().get(kim.id())).isEqualTo(kim);
    }

    @Test
    void aWrongPasswordLeavesTheImportedHash() {
        imported(BCRYPT);
        refused(
                SignInRefusedException.class,
                ErrorCode.SIGN_IN_REFUSED,
                null,
                () -> mailAdmin.signIn("kim@yourdomain.com", Password.valueOf(TYPED + "1")));
        assertThat(stored()).isEqualTo(HashedPassword.parse(BCRYPT));
    }

    @Test
    void aHashOfOtherParametersIsHashedAnew() {
        MailAdminService dearer = MailAdmin.builder(store)
                .passwordHasher(Argon2PasswordHasher.withParameters(128, 2, 1))
                .build();
        dearer.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD));
        assertThat(row("admin").password())
                .extracting(StoredPassword::hash)
                .extracting(HashedPassword::kind)
                .hasToString("{ARGON2ID}m=128,t=2,p=1");
    }

    @Test
    void aSignInSucceedsEvenIfTheNewHashCannotBeMade() {
        imported(BCRYPT);
        PasswordHasher busy = new Delegating() {
            @Override
            public HashedPassword hash(Password password) {
                if (password.reveal().equals(TYPED)) {
                    throw new BusyException();
                }
                return super.hash(password);
            }
        };
        signIn(MailAdmin.builder(store).passwordHasher(busy).build());
        assertThat(stored()).isEqualTo(HashedPassword.parse(BCRYPT));
    }

    @Test
    void aPasswordSetMeanwhileIsNotReplacedByTheNewHash() {
        MailUser kim = imported(BCRYPT);
        PasswordHasher slow = new Delegating() {
            @Override
            public HashedPassword hash(Password password) {
                if (password.reveal().equals(TYPED)) {
                    admin.users().resetPassword(kim.id());
                }
                return super.hash(password);
            }
        };
        signIn(MailAdmin.builder(store).passwordHasher(slow).build());
        assertThat(row("kim").password()).extracting(StoredPassword::mustChange).isEqualTo(true);
        refused(
                SignInRefusedException.class,
                ErrorCode.SIGN_IN_REFUSED,
                null,
                () -> mailAdmin.signIn("kim@yourdomain.com", Password.valueOf(TYPED)));
    }

    @Test
    void theOperatorFindsWhoHasAWeakHashAndGivesThemTemporaryPasswords() {
        List<MailUser> weak = List.of(imported("kim", SSHA), imported("lee", SSHA), imported("park", BCRYPT));
        imported("strong", STRONG);
        PasswordHashes hashes = operator.passwordHashes();
        assertThat(hashes.kinds(organization.id()))
                .containsExactly(
                        new PasswordUse("{ARGON2ID}m=19456,t=2,p=1", 1, false),
                        new PasswordUse("{ARGON2ID}m=64,t=1,p=1", 1, true),
                        new PasswordUse("{BLF-CRYPT}cost=05", 1, true),
                        new PasswordUse("{SSHA}", 2, true));

        Page<MailUserId> first = hashes.users(organization.id(), "{SSHA}", PageRequest.first(1));
        Page<MailUserId> second =
                hashes.users(organization.id(), "{SSHA}", PageRequest.first(1).at(first.next()));
        assertThat(second.next()).isNull();
        List<MailUserId> both =
                Stream.of(first, second).flatMap(page -> page.items().stream()).toList();
        assertThat(both).containsExactlyInAnyOrder(weak.get(0).id(), weak.get(1).id());
        operator.organization(organization.id()).users().selected(both).resetPasswords();
        assertThat(hashes.users(organization.id(), "{SSHA}", PageRequest.first())
                        .items())
                .isEmpty();

        PageRequest ofAnother = PageRequest.first().at(first.next());
        refused(
                InvalidInputException.class,
                ErrorCode.CURSOR_INVALID,
                "cursor",
                () -> hashes.users(organization.id(), "{BLF-CRYPT}cost=05", ofAnother));
        OrganizationId nobodys = new OrganizationId(UUID.randomUUID());
        refused(
                NotFoundException.class,
                ErrorCode.ORGANIZATION_NOT_FOUND,
                "organizationId",
                () -> hashes.kinds(nobodys));
        refused(
                NotFoundException.class,
                ErrorCode.ORGANIZATION_NOT_FOUND,
                "organizationId",
                () -> hashes.users(nobodys, "{SSHA}", PageRequest.first()));
    }

    @Test
    void aHostMayRefuseWeakHashes() {
        AdminSession strict = MailAdmin.builder(store)
                .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
                .acceptWeakHashes(false)
                .build()
                .actingAs(admin.administrator().orElseThrow());
        for (String weak : List.of(SSHA, BCRYPT)) {
            refused(
                    InvalidInputException.class,
                    ErrorCode.PASSWORD_HASH_WEAK,
                    "hashedPassword",
                    () -> strict.users().create(withHash("kim", weak)));
        }
        strict.users().create(withHash("kim", STRONG));
    }

    /** Hashes as the fixture does. */
    private static class Delegating implements PasswordHasher {

        private final PasswordHasher cheap = Argon2PasswordHasher.withParameters(64, 1, 1);

        @Override
        public HashedPassword hash(Password password) {
            return cheap.hash(password);
        }

        @Override
        public boolean verify(Password password, HashedPassword hash) {
            return cheap.verify(password, hash);
        }

        @Override
        public boolean isOutdated(HashedPassword hash) {
            return cheap.isOutdated(hash);
        }
    }

    private static NewMailUser withHash(String login, String stored) {
        return newUser(login)
                .password((String) null, null)
                .hashed(HashedPassword.parse(stored))
                .build();
    }

    private MailUser imported(String login, String stored) {
        return admin.users().create(withHash(login, stored));
    }

    private MailUser imported(String stored) {
        MailUser user = imported("kim", stored);
        admin.administrators().add(AdminScope.organization(), List.of(user.id()));
        return user;
    }

    private static AdminSession signIn(MailAdminService service) {
        return service.signIn("kim@yourdomain.com", Password.valueOf(TYPED));
    }

    private HashedPassword stored() {
        StoredPassword password = row("kim").password();
        assertThat(password).isNotNull();
        return password.hash();
    }

    private SignInRow row(String localPart) {
        EmailAddress login = EmailAddress.valueOf(localPart + "@yourdomain.com");
        return store.read(reader -> reader.users().signIn(login)).orElseThrow();
    }
}
