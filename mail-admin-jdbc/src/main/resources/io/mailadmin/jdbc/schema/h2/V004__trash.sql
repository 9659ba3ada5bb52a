-- "if not exists" throughout: H2 commits each statement, so a script that failed half way is run again from its beginning.

-- Deleted users, with all that they had but their grants. Their addresses stay in mail_admin_address, of the kind TRASH. No key
-- to the unit, which may be deleted meanwhile.
create table if not exists mail_admin_trashed_user (
    organization_id uuid not null,
    id uuid not null,
    org_unit_id uuid not null,
    service_type varchar(32) not null,
    given_name varchar(240) not null,
    family_name varchar(240) not null,
    given_name_key varbinary(1980) not null,
    family_name_key varbinary(1980) not null,
    initials_key varbinary(480) not null,
    login varchar(320) not null,
    status varchar(16) not null,
    version bigint not null,
    created_at timestamp(6) not null,
    updated_at timestamp(6) not null,
    trashed_at timestamp(6) not null,
    kept_until timestamp(6) not null,
    primary key (organization_id, id),
    constraint mail_admin_trashed_user_of foreign key (organization_id) references mail_admin_organization (id)
);
create index if not exists mail_admin_trashed_user_by_time on mail_admin_trashed_user (organization_id, trashed_at, id);
create index if not exists mail_admin_trashed_user_by_expiry on mail_admin_trashed_user (kept_until, organization_id, id);

-- A table of its own, because drivers print whole rows in their errors.
create table if not exists mail_admin_trashed_password (
    organization_id uuid not null,
    user_id uuid not null,
    hash varchar(1000) not null,
    kind varchar(64) not null,
    must_change boolean not null,
    valid_until timestamp(6),
    primary key (organization_id, user_id),
    constraint mail_admin_trashed_password_of foreign key (organization_id, user_id) references mail_admin_trashed_user (organization_id, id)
);

-- Addresses that users had before they were renamed; in mail_admin_address they are of the kind HELD.
create table if not exists mail_admin_held_address (
    organization_id uuid not null,
    domain varchar(253) not null,
    local_part varchar(64) not null,
    owner_id uuid not null,
    held_until timestamp(6) not null,
    primary key (organization_id, domain, local_part),
    constraint mail_admin_held_address_is foreign key (organization_id, domain, local_part) references mail_admin_address (organization_id, domain, local_part)
);
create index if not exists mail_admin_held_address_by_owner on mail_admin_held_address (organization_id, owner_id);
create index if not exists mail_admin_held_address_by_expiry on mail_admin_held_address (held_until, organization_id);

-- Which organizations are in the trash, that is, have the status TRASHED.
create table if not exists mail_admin_trashed_organization (
    organization_id uuid not null,
    trashed_at timestamp(6) not null,
    kept_until timestamp(6) not null,
    primary key (organization_id),
    constraint mail_admin_trashed_organization_is foreign key (organization_id) references mail_admin_organization (id)
);
create index if not exists mail_admin_trashed_organization_by_expiry on mail_admin_trashed_organization (kept_until, organization_id);

insert into mail_admin_schema_history (step, script)
select 4, 'V004__trash.sql'
where not exists (select 1 from mail_admin_schema_history where step = 4);
