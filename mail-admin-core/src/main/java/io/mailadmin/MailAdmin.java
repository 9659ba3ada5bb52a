package io.mailadmin;

import com.fasterxml.uuid.Generators;
import io.mailadmin.audit.KeyedHash;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.IdGenerator;
import io.mailadmin.internal.audit.Auditing;
import io.mailadmin.internal.audit.EventHash;
import io.mailadmin.internal.audit.KeyedHashes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.input.Inputs;
import io.mailadmin.internal.input.Validators;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.internal.password.DefaultPasswordPolicy;
import io.mailadmin.internal.password.PasswordRules;
import io.mailadmin.internal.session.DefaultMailAdminService;
import io.mailadmin.password.PasswordHasher;
import io.mailadmin.password.PasswordPolicy;
import io.mailadmin.store.MailStore;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link MailAdminService}. Create one and keep it: it is thread-safe, and making it costs a password hash.
 *
 * <pre>{@code MailAdminService mailAdmin = MailAdmin.create(JdbcMailStore.create(dataSource));}</pre>
 */
public final class MailAdmin {

    private MailAdmin() {}

    /** A service over {@code store} with all defaults. */
    public static MailAdminService create(MailStore store) {
        return builder(store).build();
    }

    /** Begins a service over {@code store}. */
    public static Builder builder(MailStore store) {
        return new Builder(InvalidInputException.required(store, "store"));
    }

    /** Replaces defaults; not thread-safe. */
    public static final class Builder {

        private static final Duration LONGEST_RETENTION = Duration.ofDays(3650);
        private static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(1);
        private static final Duration LONGEST_VALIDITY = Duration.ofDays(30);
        private static final int SHORTEST_KEY = 32;

        private final MailStore store;
        private Clock clock = Clock.systemUTC();
        private IdGenerator ids = Generators.timeBasedEpochGenerator()::generate;
        private PasswordPolicy policy = new DefaultPasswordPolicy();
        private boolean weakHashes = true;
        private boolean chosenByAdministrators = true;
        private EventHash eventHash = EventHash.unkeyed();
        private boolean auditReads;
        private @Nullable KeyedHash attemptHash;
        private @Nullable PasswordHasher hasher;
        private @Nullable Validator validator;

        private Duration retention = Duration.ofDays(20);
        private Duration temporaryValidity = Duration.ofDays(3);

        private Builder(MailStore store) {
            this.store = store;
        }

        /** Tells the time; default the system's. */
        public Builder clock(Clock value) {
            clock = InvalidInputException.required(value, "clock");
            return this;
        }

        /** Makes ids; default time-ordered UUIDs (RFC 9562, version 7). */
        public Builder idGenerator(IdGenerator value) {
            ids = InvalidInputException.required(value, "idGenerator");
            return this;
        }

        /** Accepts passwords; default 8 to 128 characters, not common, without login, name or domain. */
        public Builder passwordPolicy(PasswordPolicy value) {
            policy = InvalidInputException.required(value, "passwordPolicy");
            return this;
        }

        /**
         * Whether users may bring along a hash that falls short of OWASP's guidance ({@code PasswordKind.isWeak}), such as salted
         * SHA-1; default true, for else few passwords could move. What is there already stays: see {@code
         * OperatorSession.passwordHashes}.
         */
        public Builder acceptWeakHashes(boolean value) {
            weakHashes = value;
            return this;
        }

        /** Hashes passwords; default Argon2id (RFC 9106) with 19 MiB, 2 passes, 1 lane, as many at once as processors. */
        public Builder passwordHasher(PasswordHasher value) {
            hasher = InvalidInputException.required(value, "passwordHasher");
            return this;
        }

        /**
         * How long deleted users and organizations, and addresses after a rename, are kept; default 20 days. It counts for what
         * is deleted or renamed from then on.
         *
         * @throws InvalidInputException unless it is 0 to 3,650 days
         */
        public Builder trashRetention(Duration value) {
            Duration wanted = InvalidInputException.required(value, "trashRetention");
            if (wanted.isNegative() || wanted.compareTo(LONGEST_RETENTION) > 0) {
                throw InvalidInputException.of("trashRetention", ErrorCode.RETENTION_INVALID, wanted);
            }
            retention = wanted;
            return this;
        }

        /**
         * Whether administrators and the operator type passwords for other users, as the manual says; default true, and the owner must
         * choose another at the first sign-in. False refuses it, so that nobody else ever chooses a password: users get temporary
         * ones, or none. The first administrator of an organization types the own.
         */
        public Builder administratorsChoosePasswords(boolean value) {
            chosenByAdministrators = value;
            return this;
        }

        /**
         * How long a temporary password can be used after it was given; default 72 hours. Then it is refused as a wrong one is, and
         * another must be given. It counts for those that are given from then on.
         *
         * @throws InvalidInputException unless it is a minute to 30 days
         */
        public Builder temporaryPasswordValidity(Duration value) {
            Duration wanted = InvalidInputException.required(value, "temporaryPasswordValidity");
            if (wanted.compareTo(SHORTEST_VALIDITY) < 0 || wanted.compareTo(LONGEST_VALIDITY) > 0) {
                throw InvalidInputException.of("temporaryPasswordValidity", ErrorCode.VALIDITY_INVALID, wanted);
            }
            temporaryValidity = wanted;
            return this;
        }

        /** Checks commands; default Hibernate Validator without expression language. */
        public Builder validator(Validator value) {
            validator = InvalidInputException.required(value, "validator");
            return this;
        }

        /**
         * Hashes the audit trail with a key (HMAC-SHA-256); default without (SHA-256). Whoever can write to the database but has not the
         * key cannot write a chain anew. Give it from the first day, and go on giving it: what was hashed otherwise does not
         * verify.
         *
         * @param key at least 32 random bytes, kept where the database is not; copied
         * @throws InvalidInputException if it is shorter
         */
        public Builder auditKey(byte[] key) {
            return auditHash(hmac(key), Instant.MIN);
        }

        /**
         * Gives the audit trail another key for what happens at {@code from} and later. Events of before verify with the keys of their
         * time, so give those, too. Let all servers have the next key before its time comes.
         *
         * @param key at least 32 random bytes, kept where the database is not; copied
         * @throws InvalidInputException if it is shorter
         */
        public Builder auditKey(byte[] key, Instant from) {
            return auditHash(hmac(key), from);
        }

        /** The same with a key that never enters this program, as in a vault or a hardware module. */
        public Builder auditHash(KeyedHash hash, Instant from) {
            eventHash = eventHash.with(
                    KeyedHashes.checked(InvalidInputException.required(hash, "auditHash")),
                    InvalidInputException.required(from, "from"));
            return this;
        }

        /**
         * Hides from readers of the database which logins and clients failed to sign in by a key of the host's; default one that the
         * library makes and keeps beside the counts. All servers need the same. With another one all counts begin anew.
         */
        public Builder attemptHash(KeyedHash hash) {
            attemptHash = KeyedHashes.checked(InvalidInputException.required(hash, "attemptHash"));
            return this;
        }

        private static KeyedHash hmac(byte[] key) {
            if (InvalidInputException.required(key, "auditKey").length < SHORTEST_KEY) {
                throw InvalidInputException.of("auditKey", ErrorCode.AUDIT_KEY_INVALID, null);
            }
            return KeyedHashes.hmac(key);
        }

        /**
         * Records in the chain of access which users' data an administrator or the operator read, by their ids; default not. Such a
         * read costs a transaction more, and is refused if that fails.
         */
        public Builder auditReads(boolean value) {
            auditReads = value;
            return this;
        }

        /** The service. */
        public MailAdminService build() {
            return new DefaultMailAdminService(new Environment(
                    store,
                    clock,
                    ids,
                    hasher != null ? hasher : new Argon2PasswordHasher(),
                    new PasswordRules(policy, weakHashes, chosenByAdministrators, temporaryValidity),
                    new Inputs(validator != null ? validator : Validators.withoutExpressionLanguage()),
                    new Auditing(eventHash, auditReads),
                    attemptHash,
                    retention));
        }
    }
}
