-- The audit trail. The longest index takes less than 1,500 of the 3,072 bytes that an index may.

-- No foreign keys: events outlive what they speak of, and their organization. What was before and after is text and not JSON,
-- because its bytes are hashed.
create table if not exists mail_admin_audit_event (
    organization_id binary(16) not null,
    chain varchar(16) not null,
    event_sequence bigint not null,
    happened_at datetime(6) not null,
    actor_kind varchar(16) not null,
    actor_id varchar(320) not null,
    actor_name varchar(320) not null,
    client_address varchar(128),
    user_agent varchar(512),
    action varchar(40) not null,
    target_kind varchar(16) not null,
    target_id varchar(320) not null,
    target_label varchar(320) not null,
    org_unit_id binary(16) not null,
    state_before mediumtext,
    state_after mediumtext,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (organization_id, chain, event_sequence),
    index mail_admin_audit_event_by_time (organization_id, chain, happened_at, event_sequence),
    index mail_admin_audit_event_by_actor (organization_id, chain, actor_id, happened_at, event_sequence),
    index mail_admin_audit_event_by_action (organization_id, chain, action, happened_at, event_sequence),
    index mail_admin_audit_event_by_target (organization_id, chain, target_id, happened_at, event_sequence)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- How far the chains go that no organization's row stands for: those of access, the operator's own, and the changes of organizations
-- that are gone, with what the operator's feed has dealt with of these.
create table if not exists mail_admin_audit_chain (
    organization_id binary(16) not null,
    chain varchar(16) not null,
    event_sequence bigint not null,
    event_hash varchar(64) not null,
    read_sequence bigint not null,
    unread boolean not null,
    primary key (organization_id, chain),
    index mail_admin_audit_chain_unread (unread, organization_id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- The last event that was expired, where any was.
create table if not exists mail_admin_audit_checkpoint (
    organization_id binary(16) not null,
    chain varchar(16) not null,
    event_sequence bigint not null,
    event_hash varchar(64) not null,
    primary key (organization_id, chain)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

insert into mail_admin_schema_history (step, script)
select 3, 'V003__audit.sql' from dual
where not exists (select 1 from mail_admin_schema_history where step = 3);
