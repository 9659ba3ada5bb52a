package io.mailadmin.internal.transfer;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.user.BulkCreation;
import io.mailadmin.internal.user.BulkEdits;
import io.mailadmin.internal.user.NewAccount;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.RefusedRow;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.MailUserEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes up to 500 drafts within a unit of work: new users all together, then those that change. */
final class BatchWriter {

    private final Environment environment;
    private final UserImport source;
    private final Change change;
    private final UnitPaths.Work units;
    private final List<MailUser> created = new ArrayList<>();
    private final List<RefusedRow> refusals = new ArrayList<>();
    private final Map<Draft, MailUser> existing = new LinkedHashMap<>();
    private final Map<MailUserId, Draft> edited = new LinkedHashMap<>();
    private @Nullable NotPermittedException notPermitted;
    private long unchanged;

    BatchWriter(Environment environment, UserImport source, Change change, UnitPaths.Work units) {
        this.environment = environment;
        this.source = source;
        this.change = change;
        this.units = units;
    }

    /**
     * Writes {@code drafts}.
     *
     * @param imagined how many users of each service type would be there besides, if this is a dry run
     */
    BatchResult write(List<Draft> drafts, Map<ServiceTypeCode, Long> imagined) {
        BulkCreation creation = new BulkCreation(
                environment, change, drafts.stream().map(Draft::login).toList());
        creation.count(imagined);
        Map<EmailAddress, MailUser> present = present(creation);
        Set<EmailAddress> seen = new HashSet<>();
        for (Draft draft : drafts) {
            MailUser before = present.get(draft.login());
            attempt(draft, () -> {
                requireFirst(seen, draft);
                if (before == null) {
                    created.add(create(creation, draft));
                } else {
                    existing.put(draft, before);
                }
            });
        }
        if (!source.isDryRun()) {
            creation.write();
        }
        BulkEdits edits = creation.edits(existing.values());
        existing.forEach((draft, before) -> attempt(draft, () -> edit(edits, draft, before)));
        write(edits);
        refusals.sort(Comparator.comparingLong(RefusedRow::line));
        return new BatchResult(created, edited.size(), unchanged, seatsTaken(edits), refusals, notPermitted);
    }

    private Map<EmailAddress, MailUser> present(BulkCreation creation) {
        return creation.taken().isEmpty()
                ? Map.of()
                : change.tx().users().findAllByLogin(change.asker(), creation.taken()).stream()
                        .collect(Collectors.toMap(MailUser::login, Function.identity()));
    }

    /** A list may be longer than what is remembered of it. */
    private static void requireFirst(Set<EmailAddress> seen, Draft draft) {
        if (!seen.add(draft.login())) {
            throw InvalidInputException.of(
                    Column.LOGIN.field(),
                    ErrorCode.LIST_DUPLICATE,
                    draft.login().toUnicode());
        }
    }

    private MailUser create(BulkCreation creation, Draft draft) {
        creation.requireFree(draft.login());
        NewAccount account = draft.account();
        if (source.passwords().kind() == ImportPasswords.Kind.TYPED) {
            creation.requireChosenByAdministrators();
        }
        // before its unit, which might come to be for a user who does not
        creation.requireSeat(account);
        OrgUnitId unit = units.unit(draft.path());
        if (needsHash(draft)) {
            // the login had an owner when the passwords of these rows were hashed
            throw new DuplicateException(
                    ErrorCode.LOGIN_TAKEN, Column.LOGIN.field(), draft.login().toUnicode());
        }
        return creation.add(account, unit);
    }

    private boolean needsHash(Draft draft) {
        ImportPasswords.Kind kind = source.passwords().kind();
        boolean hashed = kind == ImportPasswords.Kind.TYPED || kind == ImportPasswords.Kind.TEMPORARY;
        return hashed && draft.password() == null && !source.isDryRun();
    }

    private void edit(BulkEdits edits, Draft draft, MailUser before) {
        if (!source.updatesExisting()) {
            unchanged++;
            return;
        }
        MailUserEdit edit = draft.edit(before, draft.path() == null ? null : units.unit(draft.path()));
        if (isAsItIs(before, edit)) {
            unchanged++;
            return;
        }
        edits.add(before, edit);
        edited.put(before.id(), draft);
    }

    private void write(BulkEdits edits) {
        edits.write(source.isDryRun()).forEach((id, e) -> refuse(Objects.requireNonNull(edited.remove(id)), e));
    }

    private Map<ServiceTypeCode, Long> seatsTaken(BulkEdits edits) {
        Map<ServiceTypeCode, Long> taken = new HashMap<>(edits.seatsTaken());
        created.forEach(user -> taken.merge(user.serviceType(), 1L, Long::sum));
        return taken;
    }

    private static boolean isAsItIs(MailUser before, MailUserEdit edit) {
        return PlainText.normalise(edit.givenName()).equals(before.givenName())
                && PlainText.normalise(edit.familyName()).equals(before.familyName())
                && before.orgUnit().equals(edit.orgUnit())
                && before.serviceType().value().equals(edit.serviceType())
                && before.status() == edit.status();
    }

    private void attempt(Draft draft, Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException | DuplicateException | NotFoundException | RuleBrokenException e) {
            refuse(draft, e);
        } catch (NotPermittedException e) {
            if (e.code() == ErrorCode.NOT_AN_ADMINISTRATOR) {
                throw e;
            }
            notPermitted = notPermitted == null ? e : notPermitted;
            refuse(draft, e);
        }
    }

    private void refuse(Draft draft, MailAdminException e) {
        refusals.add(ImportTally.refusal(draft.line(), e));
    }
}
