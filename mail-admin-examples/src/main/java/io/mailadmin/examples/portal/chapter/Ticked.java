package io.mailadmin.examples.portal.chapter;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The users who are ticked so far on all pages of one list; kept in the web session. Thread-safe. */
public final class Ticked {

    private final Set<MailUserId> users = new LinkedHashSet<>();

    private Ticked() {}

    /**
     * What one page of the list sends.
     *
     * @param shown all whom it shows
     * @param ticked those of them who are ticked
     */
    record Form(@Nullable List<MailUserId> shown, @Nullable List<MailUserId> ticked) {}

    /** Those for the administrators of {@code unit}; null for the organization's. */
    static Ticked of(HttpSession session, @Nullable OrgUnitId unit) {
        String name = "ticked " + unit;
        synchronized (session) {
            Ticked kept = (Ticked) session.getAttribute(name);
            if (kept == null) {
                kept = new Ticked();
                session.setAttribute(name, kept);
            }
            return kept;
        }
    }

    synchronized void take(Form page) {
        Objects.requireNonNullElse(page.shown(), List.<MailUserId>of()).forEach(users::remove);
        users.addAll(Objects.requireNonNullElse(page.ticked(), List.of()));
    }

    synchronized void clear() {
        users.clear();
    }

    /** All of them, in the order in which they were ticked. */
    public synchronized List<MailUserId> users() {
        return List.copyOf(users);
    }

    /** Whether {@code user} is ticked. */
    public synchronized boolean has(MailUserId user) {
        return users.contains(user);
    }
}
