package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Grant;
import io.mailadmin.store.LockedOrganization;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** One organization in a store, written to as a service would: lock first, advance last. */
final class OrganizationFixture {

    private final MailStore store;
    private final Organization inserted;

    OrganizationFixture(MailStore store, Organization inserted) {
        this.store = store;
        this.inserted = inserted;
    }

    OrganizationId id() {
        return inserted.id();
    }

    OrgUnitId root() {
        return new OrgUnitId(id().value());
    }

    Asker operator() {
        return new Asker(id(), null);
    }

    Asker asker(MailUser user) {
        return new Asker(id(), user.id());
    }

    <T> T read(Function<StoreReader, T> work) {
        return store.read(work);
    }

    <T> T write(Function<StoreTransaction, T> work) {
        return store.write(tx -> {
            LockedOrganization locked = tx.organizations().lock(id()).orElseThrow();
            T result = work.apply(tx);
            assertThat(tx.audit().append(List.of(EventFixture.next(id(), locked.head()))))
                    .isTrue();
            return result;
        });
    }

    boolean writes(Predicate<StoreTransaction> work) {
        return write(work::test);
    }

    Outcome outcome(Function<StoreTransaction, Outcome> work) {
        return write(work);
    }

    void change(Consumer<StoreTransaction> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    LockedOrganization locked() {
        return store.write(tx -> tx.organizations().lock(id()).orElseThrow());
    }

    Organization organization() {
        return read(reader -> reader.organizations().find(id())).orElseThrow();
    }

    void status(OrganizationStatus status) {
        Organization now = organization();
        Organization changed = new Organization(
                now.id(),
                now.name(),
                now.domains(),
                now.limits(),
                status,
                now.internationalAddresses(),
                now.version() + 1,
                now.createdAt());
        assertThat(writes(tx -> tx.organizations().update(changed, now.version())))
                .isTrue();
    }

    static OrgUnit newUnit(String name, OrgUnitId parent) {
        return newUnit(UUID.randomUUID(), name, parent);
    }

    static OrgUnit newUnit(UUID id, String name, OrgUnitId parent) {
        return new OrgUnit(new OrgUnitId(id), parent, name, null, 0, 1, ContractFixture.THEN);
    }

    /** A unit in the store directly below the root; its name is its key. */
    OrgUnitId unit(String name) {
        return unit(name, root());
    }

    OrgUnitId unit(String name, OrgUnitId parent) {
        return unit(newUnit(name, parent));
    }

    OrgUnitId unit(OrgUnit unit) {
        assertThat(writes(tx -> tx.orgUnits().insert(id(), unit, unit.name()))).isTrue();
        return unit.id();
    }

    OrgUnit find(OrgUnitId unit) {
        return read(reader -> reader.orgUnits().find(operator(), unit)).orElseThrow();
    }

    static OrgUnit changed(OrgUnit unit, String name, OrgUnitId parent) {
        return new OrgUnit(
                unit.id(), parent, name, unit.billingId(), unit.users(), unit.version() + 1, unit.createdAt());
    }

    void move(OrgUnitId id, OrgUnitId parent) {
        OrgUnit unit = find(id);
        OrgUnit moved = changed(unit, unit.name(), parent);
        assertThat(outcome(tx -> tx.orgUnits().update(id(), moved, unit.name(), unit.version())))
                .isEqualTo(Outcome.DONE);
    }

    EmailAddress address(String localPart) {
        DomainName domain = inserted.primaryDomain();
        return EmailAddress.of(localPart, domain);
    }

    UserDraft draft(String localPart, OrgUnitId unit) {
        return UserDraft.of(address(localPart), unit);
    }

    /** A user in the store, without a password. */
    MailUser user(String localPart, OrgUnitId unit) {
        return user(draft(localPart, unit));
    }

    MailUser user(UserDraft draft) {
        assertThat(writes(tx -> tx.users().insert(id(), draft.row(), null))).isTrue();
        return draft.user();
    }

    MailUser find(MailUserId user) {
        return read(reader -> reader.users().find(operator(), user)).orElseThrow();
    }

    MailUser update(MailUser before, UserDraft after) {
        assertThat(outcome(tx -> tx.users().update(id(), before, after.row()))).isEqualTo(Outcome.DONE);
        return after.user();
    }

    MailUser status(MailUser user, UserStatus status) {
        return update(user, UserDraft.change(user).status(status));
    }

    /** A user in {@code home} who administers {@code units}. */
    MailUser administrator(String localPart, OrgUnitId home, OrgUnitId... units) {
        MailUser user = user(localPart, home);
        for (OrgUnitId unit : units) {
            grant(unit, user);
        }
        return user;
    }

    /** Deletes a user at {@link ContractFixture#THEN}, to be kept a second. */
    void trash(MailUser... users) {
        change(tx -> tx.trash().put(id(), List.of(users), ContractFixture.THEN, ContractFixture.THEN.plusSeconds(1)));
    }

    void grant(OrgUnitId unit, MailUser user) {
        grant(unit, user, AdminRole.FULL);
    }

    void grant(OrgUnitId unit, MailUser user, AdminRole role) {
        change(tx -> tx.administrators().add(id(), new Grant(unit, user.id(), role), ContractFixture.THEN));
    }

    void revoke(OrgUnitId unit, MailUser user) {
        change(tx -> tx.administrators().remove(id(), unit, user.id()));
    }
}
