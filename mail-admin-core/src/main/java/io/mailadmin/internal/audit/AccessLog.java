package io.mailadmin.internal.audit;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.error.TooManyAttemptsException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.store.Asker;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.user.MailUser;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the chains of access, each event in a transaction of its own. Who gets in, or reads, does so only if that could be
 * recorded; what is refused stays refused even if it could not.
 */
public final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final AuditActor ANONYMOUS = new AuditActor(AuditActor.Kind.ANONYMOUS, "", "");
    // Looked for like anybody, so that a login that does not exist costs as many statements as one that does.
    private static final Asker NOBODY = new Asker(AuditEvent.OPERATOR, new MailUserId(AuditEvent.OPERATOR.value()));

    private final Environment environment;
    private final ChainWriter chain;

    /** Writes to the store of {@code environment}. */
    public AccessLog(Environment environment) {
        this.environment = environment;
        this.chain = new ChainWriter(environment.auditing().hash());
    }

    /** Who {@code signIn} lets in with {@code login}, recorded like whom it refuses; it counts {@code early}. */
    public Asker signIn(String login, @Nullable ClientInfo client, EarlyAttempts early, Supplier<Asker> signIn) {
        Asker asker = watch(login, client, early, signIn).from(client);
        return environment.store().writeApart(tx -> {
            aboutSelf(tx, asker, AuditAction.SIGNED_IN, Subject.signIn(null, early));
            return asker;
        });
    }

    /**
     * The result of {@code work}, which lets {@code login} change the own password; who is refused is recorded. The change
     * itself is no event of access, so what came during a wait before it is one of its own.
     */
    public <T> T passwordChange(String login, @Nullable ClientInfo client, EarlyAttempts early, Supplier<T> work) {
        T result = watch(login, client, early, work);
        if (early.count() > 0) {
            quietly(claim(login, client, AuditAction.SIGN_IN_THROTTLED, Subject.signIn(null, early)));
        }
        return result;
    }

    private <T> T watch(String login, @Nullable ClientInfo client, EarlyAttempts early, Supplier<T> work) {
        try {
            return work.get();
        } catch (SignInRefusedException | PasswordChangeRequiredException e) {
            String after = Subject.signIn(e.code(), early);
            quietly(claim(login, client, AuditAction.SIGN_IN_REFUSED, after));
            throw e;
        } catch (TooManyAttemptsException e) {
            if (early.isFirst()) {
                String after = Subject.signIn(e.code(), early);
                quietly(claim(login, client, AuditAction.SIGN_IN_THROTTLED, after));
            }
            throw e;
        }
    }

    /** What {@code asker} was not permitted. */
    public void refused(Asker asker, NotPermittedException refusal) {
        String reason = Subject.refusal(refusal.code(), refusal.field(), refusal.getMessage());
        quietly(tx -> aboutSelf(tx, asker, AuditAction.ACTION_REFUSED, reason));
    }

    /** What {@code asker} read of users, if the host wants that recorded. */
    public void read(Asker asker, Collection<MailUser> users) {
        readIds(asker, users.stream().map(MailUser::id).toList());
    }

    /** The same for users of whom only the id is at hand. */
    public void readIds(Asker asker, List<MailUserId> users) {
        if (environment.auditing().reads() && !users.isEmpty()) {
            environment.store().writeApart(tx -> {
                EventDraft draft =
                        EventDraft.of(AuditAction.USERS_READ, null, Subject.read(asker.organization(), users));
                chain.write(tx, source(asker, user(tx, asker)), draft);
                return draft;
            });
        }
    }

    /** That {@code asker} writes out users as {@code export} says, with the hashes of their passwords if so. */
    public void exported(Asker asker, UserExport export, boolean hashes) {
        environment.store().writeApart(tx -> {
            EventDraft draft = EventDraft.of(
                    AuditAction.USERS_EXPORTED, null, Subject.exported(asker.organization(), export, hashes));
            chain.write(tx, source(asker, user(tx, asker)), draft);
            return draft;
        });
    }

    /** The event that somebody, who need not be the one, claimed to be {@code login}. */
    private Consumer<StoreTransaction> claim(
            String login, @Nullable ClientInfo client, AuditAction action, @Nullable String after) {
        return tx ->
                claim(tx, EmailAddress.parse(login), client, target -> new EventDraft(action, target, null, after));
    }

    private void claim(
            StoreTransaction tx,
            Optional<EmailAddress> address,
            @Nullable ClientInfo client,
            Function<AuditTarget, EventDraft> draft) {
        Optional<SignInRow> row = address.flatMap(typed -> tx.users().signIn(typed));
        OrganizationId organization = row.map(SignInRow::organization).orElse(AuditEvent.OPERATOR);
        Asker claimed =
                row.map(found -> new Asker(found.organization(), found.user())).orElse(NOBODY);
        AuditTarget target =
                user(tx, claimed).map(user -> Subject.of(user).target()).orElseGet(() -> unknown(address));
        chain.write(
                tx,
                new EventSource(organization, ANONYMOUS, Clients.fit(client), environment.now()),
                draft.apply(target));
    }

    /** What was typed is told only if it is an address: people type passwords into the wrong field. */
    private static AuditTarget unknown(Optional<EmailAddress> address) {
        return new AuditTarget(
                AuditTarget.Kind.USER,
                address.map(EmailAddress::toString).orElse(""),
                address.map(EmailAddress::toUnicode).orElse(""),
                OrgUnitId.rootOf(AuditEvent.OPERATOR));
    }

    private void aboutSelf(StoreTransaction tx, Asker asker, AuditAction action, @Nullable String after) {
        Optional<MailUser> user = user(tx, asker);
        AuditTarget target = user.map(found -> Subject.of(found).target()).orElseGet(() -> stranger(asker));
        chain.write(tx, source(asker, user), new EventDraft(action, target, null, after));
    }

    private EventSource source(Asker asker, Optional<MailUser> user) {
        return Actors.source(asker, user.map(MailUser::login).orElse(null), environment.now());
    }

    /** The asker, seen as the operator does, since administrators need not lie in their own scope. */
    private static Optional<MailUser> user(StoreReader store, Asker asker) {
        MailUserId id = asker.administrator();
        return id == null ? Optional.empty() : store.users().find(new Asker(asker.organization(), null), id);
    }

    /** An operator, or a user who is gone. */
    private static AuditTarget stranger(Asker asker) {
        String id = asker.administrator() == null ? "" : asker.administrator().toString();
        return new AuditTarget(AuditTarget.Kind.USER, id, id, OrgUnitId.rootOf(asker.organization()));
    }

    private void quietly(Consumer<StoreTransaction> work) {
        try {
            environment.store().writeApart(tx -> {
                work.accept(tx);
                return work;
            });
        } catch (MailAdminException e) {
            LOG.warn("A refusal could not be written to the access log: {}", e.code());
        }
    }
}
