package io.mailadmin.internal.audit;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.store.Asker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who acts, as events tell it. */
public final class Actors {

    private Actors() {}

    /** What the events of {@code asker} have in common, whose login is {@code login} now; null for the operator. */
    public static EventSource source(Asker asker, @Nullable EmailAddress login, Instant time) {
        return new EventSource(asker.organization(), actor(asker, login), Clients.fit(asker.client()), time);
    }

    private static AuditActor actor(Asker asker, @Nullable EmailAddress login) {
        if (asker.administrator() == null) {
            if (asker.operator() == null) {
                throw new IllegalStateException("Who changes something has a name");
            }
            return new AuditActor(AuditActor.Kind.OPERATOR, asker.operator(), asker.operator());
        }
        String id = asker.administrator().toString();
        return new AuditActor(asker.role(), id, login == null ? id : login.toUnicode());
    }
}
