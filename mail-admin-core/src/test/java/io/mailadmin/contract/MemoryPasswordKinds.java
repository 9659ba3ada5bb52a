package io.mailadmin.contract;

import io.mailadmin.address.DomainName;
import io.mailadmin.contract.MemoryOrganization.User;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Run;
import io.mailadmin.store.StoredPassword;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The passwords in memory by the kinds of their hashes. */
record MemoryPasswordKinds(MemorySession session) {

    private static final int MOST_KINDS = 16;

    List<HashedPassword> hashOfEach(DomainName domain) {
        Map<String, HashedPassword> kinds = new TreeMap<>();
        session.now().owner(domain).stream()
                .flatMap(organization -> organization.users.values().stream())
                .map(User::password)
                .filter(Objects::nonNull)
                .map(StoredPassword::hash)
                .forEach(hash -> kinds.put(hash.kind().toString(), hash));
        return kinds.values().stream().limit(MOST_KINDS).toList();
    }

    Map<String, Long> counts(OrganizationId organization) {
        Map<String, Long> kinds = new TreeMap<>();
        users(organization).forEach(user -> kinds.merge(kind(user), 1L, Long::sum));
        return kinds;
    }

    List<MailUserId> users(OrganizationId organization, String kind, Run<MailUserId> run) {
        return MemoryRuns.of(
                run,
                users(organization)
                        .filter(user -> kind(user).equals(kind))
                        .map(user -> user.mailUser().id()),
                id -> id,
                Comparator.comparing(MailUserId::toString));
    }

    private Stream<User> users(OrganizationId organization) {
        return session.find(organization).stream()
                .flatMap(found -> found.users.values().stream())
                .filter(user -> user.password() != null);
    }

    private static String kind(User user) {
        return Objects.requireNonNull(user.password()).hash().kind().toString();
    }
}
