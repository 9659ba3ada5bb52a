package io.mailadmin.internal.transfer;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.audit.AccessLog;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.user.UserCreation;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units of work of one import. */
final class ImportWrites {

    private static final int PART = 500;

    private final Environment environment;
    private final Asker asker;
    private final UserImport source;
    private final UserCreation creation;
    private final UnitPaths units;
    private final Map<EmailAddress, TemporaryPassword> temporary = new HashMap<>();
    private final Map<ServiceTypeCode, Long> imagined = new HashMap<>();

    ImportWrites(Environment environment, Asker asker, UserImport source) {
        this.environment = environment;
        this.asker = asker;
        this.source = source;
        this.creation = new UserCreation(environment);
        this.units = new UnitPaths(environment, source);
    }

    /**
     * What became of drafts within one unit of work.
     *
     * @param parts of them, 500 each
     * @param units as the work saw them
     * @param lastSequence the organization's last event, if it was written
     */
    private record Work(List<BatchResult> parts, UnitPaths.Work units, long lastSequence) {

        boolean isRefused() {
            return parts.stream().anyMatch(part -> !part.refusals().isEmpty());
        }
    }

    /**
     * What became of all drafts.
     *
     * @param parts of them
     * @param isWritten whether they are written
     */
    record Result(List<BatchResult> parts, boolean isWritten) {}

    /** Undoes a unit of work whose result is all that was wanted. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super(null, null, false, false);
        }
    }

    void requireRights() {
        environment.store().read(store -> {
            Rights.requireAdministrator(store, asker);
            return asker;
        });
    }

    /** The drafts with what to store of their passwords, as far as their users are new. */
    List<Draft> hashed(List<Draft> drafts) {
        ImportPasswords.Kind kind = source.passwords().kind();
        boolean isHashed = kind == ImportPasswords.Kind.TEMPORARY
                || (kind == ImportPasswords.Kind.TYPED && environment.rules().chosenByAdministrators());
        if (drafts.isEmpty() || source.isDryRun() || !isHashed) {
            return drafts;
        }
        List<EmailAddress> logins = drafts.stream().map(Draft::login).toList();
        Set<EmailAddress> present = environment
                .store()
                .read(store -> store.users().findAllByLogin(asker, logins).stream()
                        .map(MailUser::login)
                        .collect(Collectors.toSet()));
        return drafts.stream()
                .map(draft -> present.contains(draft.login()) ? draft : draft.with(hash(draft, kind)))
                .toList();
    }

    private @Nullable StoredPassword hash(Draft draft, ImportPasswords.Kind kind) {
        if (kind == ImportPasswords.Kind.TYPED) {
            return creation.password(draft.user(), true);
        }
        TemporaryPassword generated = TemporaryPassword.generate();
        temporary.put(draft.login(), generated);
        return creation.password(generated);
    }

    /**
     * Writes drafts in one unit of work, each on its own; a refused one keeps the others from being written if it is all or nothing.
     *
     * @param mayBeWritten whether they are written at all, and not only tried
     */
    Result write(List<Draft> drafts, boolean mayBeWritten) {
        UserImport how = mayBeWritten ? source : source.dryRun();
        AtomicReference<Work> last = new AtomicReference<>();
        boolean written = true;
        try {
            new Changes(environment).run(asker, "imported users", change -> {
                Work work = work(change, drafts, how);
                last.set(work);
                if (how.isDryRun() || (source.isAllOrNothing() && work.isRefused())) {
                    throw new Undone();
                }
            });
        } catch (Undone e) {
            written = false;
        }
        Work work = Objects.requireNonNull(last.get());
        recordRefusal(work.parts());
        if (written) {
            work.units().committed(work.lastSequence());
            work.parts().forEach(part -> handOver(part.created()));
        } else {
            work.units().tried();
            work.parts().forEach(part -> imagine(imagined, part));
        }
        temporary.clear();
        return new Result(work.parts(), written);
    }

    private Work work(Change change, List<Draft> drafts, UserImport how) {
        UnitPaths.Work found = units.within(change);
        if (!found.isUndisturbed()) {
            Rights.requireAdministrator(change.tx(), asker);
        }
        change.nothingChanged();
        Map<ServiceTypeCode, Long> besides = new HashMap<>(imagined);
        List<BatchResult> parts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i += PART) {
            List<Draft> part = drafts.subList(i, Math.min(i + PART, drafts.size()));
            BatchResult result = new BatchWriter(environment, how, change, found).write(part, besides);
            parts.add(result);
            if (how.isDryRun()) {
                imagine(besides, result);
            } else {
                new Changes(environment).end(change);
            }
        }
        return new Work(parts, found, change.lastSequence());
    }

    private static void imagine(Map<ServiceTypeCode, Long> users, BatchResult result) {
        result.seatsTaken().forEach((type, taken) -> users.merge(type, taken, Long::sum));
    }

    private void handOver(List<MailUser> created) {
        for (MailUser user : created) {
            TemporaryPassword generated = temporary.remove(user.login());
            if (generated != null) {
                source.passwords().receiver().accept(user, generated);
            }
        }
    }

    /** The first of them only: a list has as many as somebody wants. */
    private void recordRefusal(List<BatchResult> parts) {
        parts.stream()
                .map(BatchResult::notPermitted)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(refusal -> new AccessLog(environment).refused(asker, refusal));
    }
}
