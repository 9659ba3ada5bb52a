package io.mailadmin.jdbc;

import io.mailadmin.jdbc.Checks.Check;
import java.util.List;

/** What must never be in the audit trail; whether its hashes are right only core can tell. */
final class AuditChecks {

    /** The last event of each chain, or the checkpoint of one whose events have all expired. */
    private static final String ENDS_OTHERWISE = """
            coalesce((
                    select e.hash
                    from mail_admin_audit_event e
                    where e.organization_id = %1$s and e.chain = %2$s and e.event_sequence = %3$s.event_sequence), (
                    select c.event_hash
                    from mail_admin_audit_checkpoint c
                    where c.organization_id = %1$s and c.chain = %2$s and c.event_sequence = %3$s.event_sequence), '%4$s')
                <> %3$s.event_hash
                or exists (
                    select 1
                    from mail_admin_audit_event e
                    where e.organization_id = %1$s and e.chain = %2$s and e.event_sequence > %3$s.event_sequence)
            """;

    static final List<Check> ALL = List.of(
            new Check("audit trail of an organization ends otherwise than its row", """
                    select o.id
                    from mail_admin_organization o
                    where %s
                    """.formatted(
                            ENDS_OTHERWISE.formatted("o.id", "'CHANGES'", "o", "0".repeat(64)))),
            new Check("audit trail ends otherwise than its chain", """
                    select h.organization_id, h.chain
                    from mail_admin_audit_chain h
                    where %s
                    """.formatted(
                            ENDS_OTHERWISE.formatted("h.organization_id", "h.chain", "h", "0".repeat(64)))),
            new Check("audit event without the one before", """
                    select e.organization_id, e.chain, e.event_sequence
                    from mail_admin_audit_event e
                    where e.event_sequence > 1 and not exists (
                        select 1
                        from mail_admin_audit_event p
                        where p.organization_id = e.organization_id and p.chain = e.chain
                            and p.event_sequence = e.event_sequence - 1)
                    and not exists (
                        select 1
                        from mail_admin_audit_checkpoint c
                        where c.organization_id = e.organization_id and c.chain = e.chain
                            and c.event_sequence = e.event_sequence - 1)
                    """),
            new Check("audit trail read further than it goes", """
                    select o.id
                    from mail_admin_organization o
                    where o.read_sequence > o.event_sequence or (o.read_sequence < o.event_sequence and o.unread = false)
                    """),
            new Check("audit trail of an organization that is gone read further than it goes", """
                    select h.organization_id
                    from mail_admin_audit_chain h
                    where h.read_sequence > h.event_sequence or (h.unread = true and h.read_sequence = h.event_sequence)
                    """),
            new Check("audit trail with a chain beside its organization's row", """
                    select h.organization_id
                    from mail_admin_audit_chain h
                    join mail_admin_organization o on o.id = h.organization_id
                    where h.chain = 'CHANGES'
                    """),
            new Check("audit trail that nothing tells the end of", """
                    select distinct e.organization_id, e.chain
                    from mail_admin_audit_event e
                    where not exists (
                        select 1
                        from mail_admin_audit_chain h
                        where h.organization_id = e.organization_id and h.chain = e.chain)
                    and not exists (
                        select 1
                        from mail_admin_organization o
                        where o.id = e.organization_id and e.chain = 'CHANGES')
                    """));

    private AuditChecks() {}
}
