package io.mailadmin.internal.transfer;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.user.UserCreation;
import io.mailadmin.organization.Organization;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks rows as far as that goes without looking at other users. */
final class DraftMaker {

    /** What a new user cannot be without, but a row that changes one can. */
    private static final List<Column> NEEDED = List.of(Column.GIVEN_NAME, Column.FAMILY_NAME, Column.SERVICE_TYPE);

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Environment environment;
    private final UserImport source;
    private final UserCreation creation;
    private final SeenLogins seen = new SeenLogins();

    DraftMaker(Environment environment, UserImport source) {
        this.environment = environment;
        this.source = source;
        this.creation = new UserCreation(environment);
    }

    /**
     * The draft of {@code row}, not hashed yet.
     *
     * @throws InvalidInputException with what is wrong with it
     */
    Draft draft(Row row, Organization organization) {
        if (!row.errors().isEmpty()) {
            throw new InvalidInputException(row.errors());
        }
        Set<Column> missing = EnumSet.noneOf(Column.class);
        if (source.updatesExisting()) {
            NEEDED.stream().filter(column -> row.get(column) == null).forEach(missing::add);
        }
        NewMailUser user = environment.inputs().valid(user(row, missing), "user");
        UserStatus status = status(row.get(Column.STATUS));
        EmailAddress login = creation.login(organization, user);
        if (!seen.add(login)) {
            throw InvalidInputException.of(Column.LOGIN.field(), ErrorCode.LIST_DUPLICATE, login.toUnicode());
        }
        return new Draft(row.line(), user, login, row.get(Column.ORG_UNIT), status, missing, readyHash(row, user));
    }

    private NewMailUser user(Row row, Set<Column> missing) {
        NewMailUser.Builder user = NewMailUser.builder()
                .givenName(missing.contains(Column.GIVEN_NAME) ? "-" : row.get(Column.GIVEN_NAME))
                .familyName(missing.contains(Column.FAMILY_NAME) ? "-" : row.get(Column.FAMILY_NAME))
                .serviceType(missing.contains(Column.SERVICE_TYPE) ? "-" : row.get(Column.SERVICE_TYPE))
                .login(row.get(Column.LOGIN))
                .primarySmtpAddress(row.get(Column.PRIMARY_SMTP_ADDRESS));
        switch (source.passwords().kind()) {
            case TYPED -> {
                String typed = row.get(Column.PASSWORD);
                String confirmation = row.get(Column.PASSWORD_CONFIRMATION);
                user.password(typed, confirmation == null ? typed : confirmation);
            }
            case HASHES -> {
                HashedPassword hash = hash(row);
                if (hash == null) {
                    user.withoutPassword();
                }
                user.hashed(hash);
            }
            // a temporary one is generated once it is known that the user is new
            case TEMPORARY, NONE -> user.withoutPassword();
        }
        return user.build();
    }

    private static @Nullable HashedPassword hash(Row row) {
        String hash = row.get(Column.PASSWORD_HASH);
        return hash == null || hash.isBlank() ? null : HashedPassword.parse(hash.trim());
    }

    private @Nullable StoredPassword readyHash(Row row, NewMailUser user) {
        HashedPassword hash = user.hashedPassword();
        if (source.passwords().kind() != ImportPasswords.Kind.HASHES || hash == null) {
            return null;
        }
        boolean mustChange = isTrue(row.get(Column.PASSWORD_MUST_CHANGE));
        String until = row.get(Column.PASSWORD_VALID_UNTIL);
        if (until == null) {
            return creation.password(hash, mustChange);
        }
        if (!mustChange && !until.isBlank()) {
            throw InvalidInputException.of(Column.PASSWORD_VALID_UNTIL.field(), ErrorCode.INVALID_VALUE, until);
        }
        return creation.password(hash, mustChange, until.isBlank() ? null : time(until));
    }

    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text.trim()).truncatedTo(ChronoUnit.MICROS);
            if (time.isAfter(Instant.EPOCH) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // it is refused like a time that no database keeps
        }
        throw InvalidInputException.of(Column.PASSWORD_VALID_UNTIL.field(), ErrorCode.INVALID_VALUE, text);
    }

    private static boolean isTrue(@Nullable String text) {
        if (text == null || text.isBlank() || text.trim().equalsIgnoreCase("false")) {
            return false;
        }
        if (text.trim().equalsIgnoreCase("true")) {
            return true;
        }
        throw InvalidInputException.of(Column.PASSWORD_MUST_CHANGE.field(), ErrorCode.INVALID_VALUE, text);
    }

    private static @Nullable UserStatus status(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String name = text.trim().toUpperCase(Locale.ROOT);
        return Arrays.stream(UserStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInputException.of(Column.STATUS.field(), ErrorCode.USER_STATUS_INVALID, text, text));
    }
}
