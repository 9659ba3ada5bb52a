package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.hash;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is needed to sign in. */
abstract class SignInContract extends ContractPart {

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

        acme.change(tx -> tx.users().insert(acme.id(), new UserRow(kim, "given", "family"), hash(1)));
        assertThat(signIn("kim")).isEqualTo(new SignInRow(acme.id(), kim.id(), hash(1), false));
        setPassword(kim, hash(2));
        assertThat(signIn("kim").password()).isEqualTo(hash(2));
        setPassword(kim, null);
        assertThat(signIn("kim").password()).isNull();
        setPassword(kim, null);
        setPassword(kim, hash(3));
        assertThat(signIn("kim").password()).isEqualTo(hash(3));
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

    private void setPassword(MailUser user, @Nullable HashedPassword password) {
        acme.change(tx -> tx.users().setPassword(acme.id(), user.id(), password));
    }

    private SignInRow signIn(String localPart) {
        return store.read(reader -> reader.users().signIn(acme.address(localPart)))
                .orElseThrow();
    }
}
