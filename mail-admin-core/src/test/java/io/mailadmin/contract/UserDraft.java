package io.mailadmin.contract;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes rows of users. Their names make their keys as they are, so that a test sees what it searches. */
final class UserDraft {

    private final MailUserId id;
    private Instant createdAt;
    private final long version;
    private final Instant updatedAt;
    private String givenName;
    private String familyName;
    private OrgUnitId unit;
    private ServiceTypeCode serviceType;
    private EmailAddress login;
    private UserStatus status;

    private UserDraft(MailUser user, long version, Instant updatedAt) {
        this.id = user.id();
        this.createdAt = user.createdAt();
        this.version = version;
        this.updatedAt = updatedAt;
        this.givenName = user.givenName();
        this.familyName = user.familyName();
        this.unit = user.orgUnit();
        this.serviceType = user.serviceType();
        this.login = user.login();
        this.status = user.status();
    }

    static UserDraft of(EmailAddress login, OrgUnitId unit) {
        MailUser user = new MailUser(
                new MailUserId(UUID.randomUUID()),
                "given",
                "family",
                unit,
                ContractFixture.STANDARD,
                login,
                UserStatus.ACTIVE,
                1,
                ContractFixture.THEN,
                ContractFixture.THEN);
        return new UserDraft(user, user.version(), user.updatedAt());
    }

    /** A change of {@code user}: the next version. */
    static UserDraft change(MailUser user) {
        return new UserDraft(user, user.version() + 1, user.updatedAt().plus(Duration.ofNanos(1_000)));
    }

    UserDraft names(String newFamilyName, String newGivenName) {
        familyName = newFamilyName;
        givenName = newGivenName;
        return this;
    }

    UserDraft unit(OrgUnitId newUnit) {
        unit = newUnit;
        return this;
    }

    UserDraft serviceType(ServiceTypeCode newServiceType) {
        serviceType = newServiceType;
        return this;
    }

    UserDraft login(String newLogin) {
        login = EmailAddress.valueOf(newLogin);
        return this;
    }

    UserDraft status(UserStatus newStatus) {
        status = newStatus;
        return this;
    }

    UserDraft createdAt(Instant time) {
        createdAt = time;
        return this;
    }

    MailUser user() {
        return new MailUser(id, givenName, familyName, unit, serviceType, login, status, version, createdAt, updatedAt);
    }

    UserRow row() {
        return row(user());
    }

    static UserRow row(MailUser user) {
        String given = user.givenName();
        String family = user.familyName();
        return new UserRow(user, given + " " + family, family + " " + given, family + given);
    }
}
