package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.store.HeldAddress;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Outcome;
import io.mailadmin.user.MailUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses that users had. */
abstract class HeldAddressContract extends ContractPart {

    private OrganizationFixture acme;
    private MailUser park;
    private HeldAddress kim;

    HeldAddressContract(Supplier<MailStore> opened) {
        super(opened);
    }

    /** The user "park", who was "kim". */
    @BeforeEach
    void addOrganization() {
        acme = fixture.organization("acme.example");
        MailUser before = acme.user("kim", acme.root());
        park = acme.update(before, UserDraft.change(before).login("park@acme.example"));
        kim = new HeldAddress(before.login(), park.id(), THEN);
        acme.change(tx -> tx.heldAddresses().hold(acme.id(), kim));
    }

    @Test
    void aHeldAddressIsNotTaken() {
        assertThat(find("kim")).contains(kim);
        assertThat(insertsKim()).isFalse();
        MailUser lee = acme.user("lee", acme.root());
        var renamed = UserDraft.change(lee).login("kim@acme.example").row();
        assertThat(acme.outcome(tx -> tx.users().update(acme.id(), lee, renamed)))
                .isEqualTo(Outcome.TAKEN);
    }

    @Test
    void onlyForItsOwnerIsItReleased() {
        MailUser lee = acme.user("lee", acme.root());
        acme.change(tx -> tx.heldAddresses()
                .release(
                        acme.id(),
                        List.of(
                                new HeldAddress(kim.address(), lee.id(), THEN),
                                new HeldAddress(acme.address("nobody"), lee.id(), THEN),
                                new HeldAddress(lee.login(), lee.id(), THEN))));
        assertThat(find("kim")).contains(kim);
        assertThat(acme.find(lee.id())).isEqualTo(lee);

        acme.change(tx -> tx.heldAddresses().release(acme.id(), List.of(kim)));
        assertThat(find("kim")).isEmpty();
        assertThat(insertsKim()).isTrue();
    }

    @Test
    void nobodyHoldsWhatIsInUseOrFree() {
        assertThat(find("park")).isEmpty();
        assertThat(find("nobody")).isEmpty();
    }

    @Test
    void theAddressOfAUserInTheTrashIsHeldForIt() {
        acme.trash(park);
        assertThat(find("park")).contains(new HeldAddress(park.login(), park.id(), THEN.plusSeconds(1)));
        assertThat(find("kim")).contains(kim);
    }

    @Test
    void aPurgeFreesAllAddressesOfTheUser() {
        acme.trash(park);
        acme.change(tx -> tx.trash().purge(acme.id(), List.of(park)));
        assertThat(find("park")).isEmpty();
        assertThat(insertsKim()).isTrue();
        acme.user("park", acme.root());
    }

    @Test
    void whatIsHeldNoLongerIsFoundInItsOrganization() {
        fixture.organization("other.example");
        HeldAddress later = new HeldAddress(acme.address("later"), park.id(), THEN.plusSeconds(1));
        acme.change(tx -> tx.heldAddresses().hold(acme.id(), later));

        assertThat(listed(reader -> reader.trash().organizationsWithExpired(THEN.minusNanos(1_000), 10)))
                .isEmpty();
        assertThat(listed(reader -> reader.trash().organizationsWithExpired(THEN, 10)))
                .containsExactly(acme.id());
        assertThat(expired(THEN, 10)).containsExactly(kim);
        assertThat(expired(later.until(), 10)).containsExactly(kim, later);
        assertThat(expired(later.until(), 1)).containsExactly(kim);
    }

    private Optional<HeldAddress> find(String localPart) {
        return acme.write(tx -> tx.heldAddresses().find(acme.id(), acme.address(localPart)));
    }

    private List<HeldAddress> expired(Instant now, int limit) {
        return acme.write(tx -> tx.heldAddresses().expired(acme.id(), now, limit));
    }

    private boolean insertsKim() {
        return acme.writes(tx ->
                tx.users().insert(acme.id(), acme.draft("kim", acme.root()).row(), null));
    }
}
