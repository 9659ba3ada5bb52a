package io.mailadmin.audit;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.PageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events to find; all conditions must hold. Immutable.
 *
 * @param chain in which chain
 * @param from not before this time; null for any
 * @param to before this time; null for any
 * @param actor by the actor with this {@link AuditActor#id()}; null for any
 * @param action of this kind; null for any
 * @param target to this target; null for any
 * @param page which page, the newest events first
 */
public record AuditQuery(
        AuditChain chain,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable Target target,
        PageRequest page) {

    /**
     * A target that events are looked for.
     *
     * @param kind what it is
     * @param id its id, domain or code
     */
    public record Target(AuditTarget.Kind kind, String id) {

        /** Checks that both are given. */
        public Target {
            InvalidInputException.required(kind, "kind");
            InvalidInputException.required(id, "id");
        }
    }

    /** Checks that chain and page are given. */
    public AuditQuery {
        InvalidInputException.required(chain, "chain");
        InvalidInputException.required(page, "page");
    }

    /** All changes. */
    public static AuditQuery changes() {
        return all(AuditChain.CHANGES);
    }

    /** All sign-ins and refusals. */
    public static AuditQuery access() {
        return all(AuditChain.ACCESS);
    }

    private static AuditQuery all(AuditChain chain) {
        return new AuditQuery(chain, null, null, null, null, null, PageRequest.first());
    }

    /** Only what happened at {@code time} or later. */
    public AuditQuery from(Instant time) {
        return new AuditQuery(chain, InvalidInputException.required(time, "from"), to, actor, action, target, page);
    }

    /** Only what happened before {@code time}. */
    public AuditQuery to(Instant time) {
        return new AuditQuery(chain, from, InvalidInputException.required(time, "to"), actor, action, target, page);
    }

    /** Only what {@code user} did, as an administrator or for himself or herself. */
    public AuditQuery by(MailUserId user) {
        return byActor(InvalidInputException.required(user, "userId").toString());
    }

    /** Only what the operator of that name did. */
    public AuditQuery byOperator(String name) {
        return byActor(InvalidInputException.required(name, "operator"));
    }

    private AuditQuery byActor(String id) {
        return new AuditQuery(chain, from, to, id, action, target, page);
    }

    /** Only events of this kind. */
    public AuditQuery action(AuditAction kind) {
        return new AuditQuery(chain, from, to, actor, InvalidInputException.required(kind, "action"), target, page);
    }

    /** Only what was done to this user. */
    public AuditQuery on(MailUserId user) {
        return on(new Target(
                AuditTarget.Kind.USER,
                InvalidInputException.required(user, "userId").toString()));
    }

    /** Only what was done to this unit. */
    public AuditQuery on(OrgUnitId unit) {
        return on(new Target(
                AuditTarget.Kind.ORG_UNIT,
                InvalidInputException.required(unit, "orgUnitId").toString()));
    }

    /** Only what was done to this target. */
    public AuditQuery on(Target wanted) {
        return new AuditQuery(chain, from, to, actor, action, InvalidInputException.required(wanted, "target"), page);
    }

    /** The same query for another page. */
    public AuditQuery page(PageRequest request) {
        return new AuditQuery(chain, from, to, actor, action, target, request);
    }
}
