-- No foreign keys: events outlive what they speak of, and their organization. What was before and after is text and not JSON,
-- because its bytes are hashed.
create table if not exists mail_admin_audit_event (
    organization_id uuid not null,
    chain varchar(16) collate "C" not null,
    event_sequence bigint not null,
    happened_at timestamp(6) not null,
    actor_kind varchar(16) collate "C" not null,
    actor_id varchar(320) collate "C" not null,
    actor_name varchar(320) collate "C" not null,
    client_address varchar(128) collate "C",
    user_agent varchar(512) collate "C",
    action varchar(40) collate "C" not null,
    target_kind varchar(16) collate "C" not null,
    target_id varchar(320) collate "C" not null,
    target_label varchar(320) collate "C" not null,
    org_unit_id uuid not null,
    state_before text collate "C",
    state_after text collate "C",
    previous_hash varchar(64) collate "C" not null,
    hash varchar(64) collate "C" not null,
    primary key (organization_id, chain, event_sequence)
);
create index if not exists mail_admin_audit_event_by_time on mail_admin_audit_event (organization_id, chain, happened_at, event_sequence);
create index if not exists mail_admin_audit_event_by_actor on mail_admin_audit_event (organization_id, chain, actor_id, happened_at, event_sequence);
create index if not exists mail_admin_audit_event_by_action on mail_admin_audit_event (organization_id, chain, action, happened_at, event_sequence);
create index if not exists mail_admin_audit_event_by_target on mail_admin_audit_event (organization_id, chain, target_id, happened_at, event_sequence);

-- How far the chains go that no organization's row stands for: those of access, the operator's own, and the changes of organizations
-- that are gone, with what the operator's feed has dealt with of these.
create table if not exists mail_admin_audit_chain (
    organization_id uuid not null,
    chain varchar(16) collate "C" not null,
    event_sequence bigint not null,
    event_hash varchar(64) collate "C" not null,
    read_sequence bigint not null,
    unread boolean not null,
    primary key (organization_id, chain)
);
create index if not exists mail_admin_audit_chain_unread on mail_admin_audit_chain (unread, organization_id);

-- The last event that was expired, where any was.
create table if not exists mail_admin_audit_checkpoint (
    organization_id uuid not null,
    chain varchar(16) collate "C" not null,
    event_sequence bigint not null,
    event_hash varchar(64) collate "C" not null,
    primary key (organization_id, chain)
);

insert into mail_admin_schema_history (step, script)
select 3, 'V003__audit.sql'
where not exists (select 1 from mail_admin_schema_history where step = 3);
