package io.mailadmin.transfer;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.MailUser;
import java.util.function.BiConsumer;

/**
 * Where the passwords of imported users come from; it is said and never guessed, and a list with a column of passwords of another
 * kind is refused. Users who exist keep theirs. Immutable.
 *
 * @param kind where from
 * @param receiver gets each temporary password once its user is written
 */
public record ImportPasswords(Kind kind, BiConsumer<MailUser, TemporaryPassword> receiver) {

    /** Where passwords come from. */
    public enum Kind {
        /** The column 비밀 번호. */
        TYPED,
        /** Generated. */
        TEMPORARY,
        /** The column 비밀 번호 해시. */
        HASHES,
        /** There are none. */
        NONE
    }

    /** Checks that all is given. */
    public ImportPasswords {
        InvalidInputException.required(kind, "kind");
        InvalidInputException.required(receiver, "receiver");
    }

    /**
     * The column 비밀 번호 (Password), to be changed at the first sign-in; if there is a column 비밀 번호 확인 (Password confirmation),
     * it must say the same. Each costs a hash, made before the transaction of its rows begins: some 30 ms for each new user. A host
     * that lets no administrators choose passwords refuses each row of a new user.
     */
    public static ImportPasswords typed() {
        return withoutReceiver(Kind.TYPED);
    }

    /**
     * Generated ones, to be changed at the first sign-in; each costs a hash as a typed one does.
     *
     * @param receiver gets each user with the password, this once, when the user is written for good; what it throws ends the import.
     *     Whom it did not hear of before a crash gets another by {@code users().resetPassword}
     */
    public static ImportPasswords temporary(BiConsumer<MailUser, TemporaryPassword> receiver) {
        return new ImportPasswords(Kind.TEMPORARY, receiver);
    }

    /**
     * The column 비밀 번호 해시 (Password hash), as {@link io.mailadmin.password.HashedPassword#parse} reads it and backups write it; a
     * user without one has no password. The column 비밀 번호 변경 필요 (Password must change) is true for one that must be changed,
     * and then 비밀 번호 유효 기한 (Password valid until) is the time when it expires, such as 2026-11-26T09:00:00Z; blank if never.
     * Without that column it expires as one that was given now.
     */
    public static ImportPasswords hashes() {
        return withoutReceiver(Kind.HASHES);
    }

    /** None: the users sign in by other means, or get theirs later. */
    public static ImportPasswords none() {
        return withoutReceiver(Kind.NONE);
    }

    private static ImportPasswords withoutReceiver(Kind kind) {
        return new ImportPasswords(kind, (user, password) -> {});
    }
}
