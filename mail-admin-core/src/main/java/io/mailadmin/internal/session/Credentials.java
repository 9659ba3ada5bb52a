package io.mailadmin.internal.session;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordKind;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a login and a password with what is stored; no connection is held while hashing.
 *
 * <p>A refusal computes one hash of today's kind and one of each other kind in the login's organization, the user's own among
 * them if there is such a user: so it costs the same for every login of a domain, there or not, whatever its scheme. But it
 * takes no more than about a second for the others: what is beyond costs those alone who have it.
 */
final class Credentials {

    private static final Duration LONGEST_FOR_OTHERS = Duration.ofSeconds(1);

    private final Environment environment;
    private final HashedPassword nobodys;

    Credentials(Environment environment) {
        this.environment = environment;
        this.nobodys =
                environment.hasher().hash(Password.valueOf(UUID.randomUUID().toString()));
    }

    /** The row of {@code login} if {@code password} is its password and {@code condition} holds; empty for whatever cause. */
    Optional<SignInRow> verified(String login, Password password, Predicate<SignInRow> condition) {
        Optional<EmailAddress> address = EmailAddress.parse(login);
        Optional<SignInRow> found = address.flatMap(
                parsed -> environment.store().read(store -> store.users().signIn(parsed)));
        Optional<StoredPassword> stored = found.map(SignInRow::password);
        boolean proven = stored.filter(own -> environment.hasher().verify(password, own.hash()))
                .filter(own -> own.isValidAt(environment.now()))
                .isPresent();
        Optional<SignInRow> accepted = found.filter(row -> proven && condition.test(row));
        if (accepted.isEmpty()) {
            payForOtherKinds(address, stored.map(StoredPassword::hash).orElse(null), password);
        }
        return accepted;
    }

    private void payForOtherKinds(Optional<EmailAddress> address, @Nullable HashedPassword own, Password password) {
        Set<PasswordKind> paid = new HashSet<>();
        if (own != null) {
            paid.add(own.kind());
        }
        List<HashedPassword> kinds = address.map(EmailAddress::domain)
                .map(domain -> environment.store().read(store -> store.users().hashOfEachKind(domain)))
                .orElse(List.of());
        Stream.concat(Stream.of(nobodys), affordable(kinds).stream())
                .filter(hash -> paid.add(hash.kind()))
                .forEach(hash -> environment.hasher().verify(password, hash));
    }

    /** Chosen without regard to who tries, or the choice would tell. */
    private static List<HashedPassword> affordable(List<HashedPassword> kinds) {
        List<HashedPassword> chosen = new ArrayList<>();
        Duration left = LONGEST_FOR_OTHERS;
        for (HashedPassword hash : kinds) {
            Duration rest = left.minus(hash.kind().typicalTime());
            if (!rest.isNegative()) {
                chosen.add(hash);
                left = rest;
            }
        }
        return chosen;
    }
}
