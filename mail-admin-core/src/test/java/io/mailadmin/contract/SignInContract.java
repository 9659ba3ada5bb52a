package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.hash;
import static io.mailadmin.contract.ContractFixture.password;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Run;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is needed to sign in. */
abstract class SignInContract extends ContractPart {

    private static final String SSHA = "{SSHA}H9L+jYzY8P7Yix1ltsKqKz1Uylv6+/z9/v8AAQ==";
    private static final String BCRYPT = "{BLF-CRYPT}$2b$05$abcdefghijklmnopqrstuutXZ0WVe1TuGhL03KziA8/8vfM89t1Mm";

    private static final Instant VALID_UNTIL = Instant.parse("2026-02-03T04:05:06.123456Z");

    private OrganizationFixture acme;

    SignInContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @Test
    void anUnknownLoginHasNothingToSignInWith() {
        assertThat(found(reader -> reader.users().signIn(acme.address("nobody"))))
                .isEmpty();
        assertThat(found(reader -> reader.users().signIn(EmailAddress.valueOf("kim@nowhere.example"))))
                .isEmpty();
    }

    @Test
    void aPasswordIsStoredReplacedAndRemoved() {
        MailUser kim = acme.draft("kim", acme.root()).user();

        acme.change(tx -> tx.users().insert(acme.id(), UserDraft.row(kim), password(1)));
        assertThat(signIn("kim")).isEqualTo(new SignInRow(acme.id(), kim.id(), password(1), true, false));
        setPassword(kim, password(2));
        assertThat(signIn("kim").password()).isEqualTo(password(2));
        setPassword(kim, null);
        assertThat(signIn("kim").password()).isNull();
        setPassword(kim, null);
        setPassword(kim, password(3));
        assertThat(signIn("kim").password()).isEqualTo(password(3));
    }

    @Test
    void passwordsAreReadOfThoseWhoHaveOneInTheOrganizationAskedFor() {
        MailUser kim = acme.user("kim", acme.root());
        MailUser lee = acme.user("lee", acme.root());
        OrganizationFixture other = fixture.organization("other.example");
        MailUser stranger = other.user("kim", other.root());
        other.change(tx -> tx.users().setPassword(other.id(), stranger.id(), password(1)));
        StoredPassword temporary = new StoredPassword(hash(1), true, VALID_UNTIL);
        setPassword(kim, temporary);

        List<MailUserId> ids = List.of(kim.id(), lee.id(), stranger.id());
        assertThat(acme.<Map<MailUserId, StoredPassword>>read(
                        reader -> reader.users().passwords(acme.id(), ids)))
                .isEqualTo(Map.of(kim.id(), temporary));
        assertThat(acme.<Map<MailUserId, StoredPassword>>read(
                        reader -> reader.users().passwords(acme.id(), List.of())))
                .isEmpty();
    }

    @Test
    void whetherThePasswordMustBeChangedAndUntilWhenItIsValidIsKeptWithIt() {
        MailUser kim = acme.draft("kim", acme.root()).user();
        StoredPassword temporary = new StoredPassword(hash(1), true, VALID_UNTIL);

        acme.change(tx -> tx.users().insert(acme.id(), UserDraft.row(kim), temporary));
        assertThat(signIn("kim").password()).isEqualTo(temporary);
        setPassword(kim, password(1));
        assertThat(signIn("kim").password()).isEqualTo(password(1));
        setPassword(kim, temporary);
        assertThat(signIn("kim").password()).isEqualTo(temporary);
        acme.change(tx -> tx.users().setPasswords(acme.id(), Map.of(kim.id(), new StoredPassword(hash(2), true))));
        assertThat(signIn("kim").password()).isEqualTo(new StoredPassword(hash(2), true));
        acme.change(tx -> tx.users().setPasswords(acme.id(), Map.of(kim.id(), temporary)));
        assertThat(signIn("kim").password()).isEqualTo(temporary);
    }

    @Test
    void aHashIsReplacedOnlyIfItIsStillTheOneThatWasRead() {
        MailUser kim = acme.user("kim", acme.root());
        assertThat(acme.writes(tx -> tx.users().replaceHash(acme.id(), kim.id(), hash(1), hash(2))))
                .isFalse();
        assertThat(signIn("kim").password()).isNull();

        setPassword(kim, new StoredPassword(hash(1), true, VALID_UNTIL));
        assertThat(acme.writes(tx -> tx.users().replaceHash(acme.id(), kim.id(), hash(1), hash(2))))
                .isTrue();
        assertThat(signIn("kim").password()).isEqualTo(new StoredPassword(hash(2), true, VALID_UNTIL));
        assertThat(acme.writes(tx -> tx.users().replaceHash(acme.id(), kim.id(), hash(1), hash(3))))
                .isFalse();
        assertThat(signIn("kim").password()).isEqualTo(new StoredPassword(hash(2), true, VALID_UNTIL));
    }

    @Test
    void oneHashOfEachKindThatAnOrganizationHasIsFound() {
        OrganizationFixture other = fixture.organization("other.example", "second.example");
        addWithHash(other, "lee", SSHA);
        for (int i = 0; i < 3; i++) {
            addWithHash(acme, "argon" + i, hash(i).encoded());
        }
        MailUser bcrypt = addWithHash(acme, "bcrypt", BCRYPT);
        acme.user("nobody", acme.root());

        assertThat(kinds("acme.example")).containsExactly("{ARGON2ID}m=64,t=1,p=1", "{BLF-CRYPT}cost=05");
        assertThat(kinds("second.example")).containsExactly("{SSHA}");
        assertThat(kinds("nowhere.example")).isEmpty();

        acme.change(tx -> tx.users().replaceHash(acme.id(), bcrypt.id(), HashedPassword.parse(BCRYPT), hash(9)));
        assertThat(kinds("acme.example")).containsExactly("{ARGON2ID}m=64,t=1,p=1");
        setPassword(bcrypt, new StoredPassword(HashedPassword.parse(SSHA), false));
        assertThat(kinds("acme.example")).containsExactly("{ARGON2ID}m=64,t=1,p=1", "{SSHA}");
    }

    @Test
    void ofManyKindsTheFirstSixteenAreEnough() {
        for (int rounds = 1_000; rounds < 1_020; rounds++) {
            addWithHash(
                    acme, "user" + rounds, "$5$rounds=" + rounds + "$x$aCgPYpjjYCau5E9uk7AFclO/R9b3qG2SRMRvZK3dYT7");
        }
        assertThat(kinds("acme.example"))
                .hasSize(16)
                .startsWith("{SHA256-CRYPT}rounds=1000")
                .endsWith("{SHA256-CRYPT}rounds=1015");
    }

    @Test
    void theUsersOfEachKindAreCountedAndFoundByTheirIds() {
        OrganizationFixture other = fixture.organization("other.example");
        addWithHash(other, "lee", SSHA);
        acme.user("nobody", acme.root());
        acme.change(tx ->
                tx.users().insert(acme.id(), acme.draft("argon", acme.root()).row(), password(1)));
        List<MailUserId> ssha = IntStream.range(0, 5)
                .mapToObj(i -> addWithHash(acme, "ssha" + i, SSHA).id())
                .sorted(Comparator.comparing(MailUserId::toString))
                .toList();

        assertThat(acme.<Map<String, Long>>read(reader -> reader.users().passwordKinds(acme.id()))
                        .entrySet())
                .containsExactly(Map.entry("{ARGON2ID}m=64,t=1,p=1", 1L), Map.entry("{SSHA}", 5L));
        for (int size : new int[] {1, 2, 5, 6}) {
            assertThat(Walks.runs(size, run -> withKind("{SSHA}", run), (MailUserId id) -> id))
                    .isEqualTo(ssha);
        }
        assertThat(withKind("{ssha}", Run.first(3))).isEmpty();
    }

    private List<MailUserId> withKind(String kind, Run<MailUserId> run) {
        return acme.read(reader -> reader.users().withPasswordKind(acme.id(), kind, run));
    }

    @Test
    void onlyAnActiveAdministratorOfAnActiveOrganizationMaySignIn() {
        OrgUnitId sales = acme.unit("sales");
        MailUser kim = acme.user("kim", acme.root());
        assertThat(signIn("kim").enabledAdministrator()).isFalse();

        acme.grant(sales, kim);
        assertThat(signIn("kim").enabledAdministrator()).as("of one unit").isTrue();
        MailUser blocked = acme.status(kim, UserStatus.LOGIN_BLOCKED);
        assertThat(signIn("kim").enabledAdministrator()).isFalse();
        MailUser suspended = acme.status(blocked, UserStatus.SUSPENDED);
        assertThat(signIn("kim").enabledAdministrator()).isFalse();
        acme.status(suspended, UserStatus.ACTIVE);
        assertThat(signIn("kim").enabledAdministrator()).isTrue();
        acme.status(OrganizationStatus.SUSPENDED);
        assertThat(signIn("kim").enabledAdministrator()).isFalse();
    }

    @Test
    void theOrganizationOfAUserIsFound() {
        OrganizationFixture other = fixture.organization("other.example");
        MailUser kim = other.user("kim", other.unit("sales"));

        assertThat(found(reader -> reader.users().organizationOf(kim.id()))).contains(other.id());
        assertThat(found(reader -> reader.users().organizationOf(new MailUserId(UUID.randomUUID()))))
                .isEmpty();
    }

    private static MailUser addWithHash(OrganizationFixture organization, String localPart, String stored) {
        UserDraft draft = organization.draft(localPart, organization.root());
        StoredPassword password = new StoredPassword(HashedPassword.parse(stored), false);
        assertThat(organization.writes(tx -> tx.users().insert(organization.id(), draft.row(), password)))
                .isTrue();
        return draft.user();
    }

    private List<String> kinds(String domain) {
        return listed(reader -> reader.users().hashOfEachKind(DomainName.valueOf(domain))).stream()
                .map(hash -> hash.kind().toString())
                .toList();
    }

    private void setPassword(MailUser user, @Nullable StoredPassword password) {
        acme.change(tx -> tx.users().setPassword(acme.id(), user.id(), password));
    }

    private SignInRow signIn(String localPart) {
        return store.read(reader -> reader.users().signIn(acme.address(localPart)))
                .orElseThrow();
    }
}
