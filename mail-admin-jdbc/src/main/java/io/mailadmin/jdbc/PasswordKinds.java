package io.mailadmin.jdbc;

import io.mailadmin.address.DomainName;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Reads mail_admin_password by the kinds of its hashes. */
final class PasswordKinds {

    private static final int MOST_KINDS = 16;

    private static final String NEXT_KIND = """
            select p.kind, p.hash
            from mail_admin_password p
            where p.organization_id = (select d.organization_id from mail_admin_domain d where d.domain = :domain) and p.kind > :kind
            order by p.organization_id, p.kind
            limit 1
            """;
    private static final String COUNTS = """
            select p.kind, count(*) as users
            from mail_admin_password p
            where p.organization_id = :organization
            group by p.kind
            order by p.kind
            """;
    private static final String USERS = """
            select p.user_id
            from mail_admin_password p%1$s
            where p.organization_id = :organization and p.kind = :kind %2$s
            order by %4$sp.user_id %3$s
            limit :limit
            """;

    private final Session session;

    PasswordKinds(Session session) {
        this.session = session;
    }

    private record Sample(String kind, Optional<HashedPassword> hash) {

        static Sample of(String kind, String hash) {
            try {
                return new Sample(kind, Optional.of(HashedPassword.parse(hash)));
            } catch (InvalidInputException e) {
                // one damaged row must not keep a whole organization from signing in
                return new Sample(kind, Optional.empty());
            }
        }
    }

    /** One probe of the index for each kind: a DISTINCT would walk over all users. */
    List<HashedPassword> hashOfEach(DomainName domain) {
        List<HashedPassword> hashes = new ArrayList<>();
        Optional<Sample> next = next(domain, "");
        for (int kinds = 0; next.isPresent() && kinds < MOST_KINDS; kinds++) {
            next.get().hash().ifPresent(hashes::add);
            next = next(domain, next.get().kind());
        }
        return hashes;
    }

    Map<String, Long> counts(OrganizationId organization) {
        Map<String, Long> counts = new LinkedHashMap<>();
        session.query(COUNTS)
                .bind("organization", organization.value())
                .map((row, context) -> Map.entry(row.getString("kind"), row.getLong("users")))
                .forEach(kind -> counts.put(kind.getKey(), kind.getValue()));
        return counts;
    }

    List<MailUserId> users(OrganizationId organization, String kind, Run<MailUserId> run) {
        Direction direction = Direction.rising(run);
        String beyond = run.from() == null ? "" : "and p.user_id " + direction.beyond() + " :from";
        String equal = session.dialect().orderByEqual(List.of("p.organization_id", "p.kind"), direction.order());
        String index = session.dialect().by("mail_admin_password_by_kind");
        Query query = session.query(USERS.formatted(index, beyond, direction.order(), equal))
                .bind("organization", organization.value())
                .bind("kind", kind)
                .bind("limit", run.limit());
        if (run.from() != null) {
            query.bind("from", run.from().value());
        }
        return run.inListOrder(query.map((row, context) -> new MailUserId(Columns.uuid(row, "user_id")))
                .list());
    }

    private Optional<Sample> next(DomainName domain, String kind) {
        return session.query(NEXT_KIND)
                .bind("domain", domain.value())
                .bind("kind", kind)
                .map((row, context) -> Sample.of(row.getString("kind"), row.getString("hash")))
                .findFirst();
    }
}
