-- "if not exists" throughout: H2 commits each statement, so a script that failed half way is run again from its beginning.
-- Lengths count UTF-16 units here, two for a character beyond the basic plane. A name's key is both names,
-- folded, in UTF-8, because H2 sorts texts by UTF-16 units and bytes as code points sort; it is cut to 1980 bytes.

-- Every script records its own step as the last thing it does, so that it does not matter which tool ran it. Checksum and time are
-- null if that was not MailAdminSchema: other tools keep their own.
create table if not exists mail_admin_schema_history (
    step integer not null,
    script varchar(200) not null,
    checksum varchar(64),
    installed_at timestamp(6),
    primary key (step)
);

-- The event's sequence and hash are those of the organization's last change; read_sequence is that of the last one that the operator's
-- feed has dealt with, and unread whether there are others: the feed looks for these, so idle organizations cost it nothing.
-- What contains_index says of mail_admin_user_suffix: NONE, BUILDING (for users up to contains_index_to), COMPLETE, or REMOVING.
create table if not exists mail_admin_organization (
    id uuid not null,
    name varchar(240) not null,
    status varchar(16) not null,
    max_users bigint,
    max_org_units bigint,
    max_quota_bytes bigint,
    international_addresses boolean not null,
    org_units bigint not null,
    event_sequence bigint not null,
    event_hash varchar(64) not null,
    read_sequence bigint not null,
    unread boolean not null,
    contains_index varchar(16) default 'NONE' not null,
    contains_index_to uuid,
    version bigint not null,
    created_at timestamp(6) not null,
    primary key (id)
);
create index if not exists mail_admin_organization_unread on mail_admin_organization (unread, id);

create table if not exists mail_admin_domain (
    domain varchar(253) not null,
    organization_id uuid not null,
    is_primary boolean not null,
    added integer not null,
    primary key (domain),
    constraint mail_admin_domain_organization unique (organization_id, domain),
    constraint mail_admin_domain_of foreign key (organization_id) references mail_admin_organization (id)
);

create table if not exists mail_admin_service_type (
    code varchar(32) not null,
    name_ko varchar(240) not null,
    name_en varchar(240) not null,
    quota_bytes bigint not null,
    protocols varchar(200) not null,
    version bigint not null,
    primary key (code)
);

create table if not exists mail_admin_organization_service_type (
    organization_id uuid not null,
    service_type varchar(32) not null,
    max_users bigint,
    primary key (organization_id, service_type),
    constraint mail_admin_organization_service_type_of foreign key (organization_id) references mail_admin_organization (id),
    constraint mail_admin_organization_service_type_is foreign key (service_type) references mail_admin_service_type (code)
);

create table if not exists mail_admin_org_unit (
    organization_id uuid not null,
    id uuid not null,
    parent_id uuid,
    name varchar(240) not null,
    name_key varbinary(4320) not null,
    billing_id varchar(256),
    administrators bigint not null,
    version bigint not null,
    created_at timestamp(6) not null,
    primary key (organization_id, id),
    constraint mail_admin_org_unit_sibling unique (organization_id, parent_id, name_key),
    constraint mail_admin_org_unit_of foreign key (organization_id) references mail_admin_organization (id),
    constraint mail_admin_org_unit_below foreign key (organization_id, parent_id) references mail_admin_org_unit (organization_id, id)
);
create index if not exists mail_admin_org_unit_by_name on mail_admin_org_unit (organization_id, name_key, id);

-- Every unit with each unit above it and with itself, at depth 0.
create table if not exists mail_admin_org_unit_path (
    organization_id uuid not null,
    ancestor_id uuid not null,
    descendant_id uuid not null,
    depth integer not null,
    primary key (organization_id, ancestor_id, descendant_id),
    constraint mail_admin_org_unit_path_from foreign key (organization_id, ancestor_id) references mail_admin_org_unit (organization_id, id),
    constraint mail_admin_org_unit_path_to foreign key (organization_id, descendant_id) references mail_admin_org_unit (organization_id, id)
);
create index if not exists mail_admin_org_unit_path_up on mail_admin_org_unit_path (organization_id, descendant_id, ancestor_id);

-- How many users are directly in a unit; in the rows of the root unit, how many the organization has.
create table if not exists mail_admin_user_count (
    organization_id uuid not null,
    org_unit_id uuid not null,
    service_type varchar(32) not null,
    users bigint not null,
    primary key (organization_id, org_unit_id, service_type),
    constraint mail_admin_user_count_in foreign key (organization_id, org_unit_id) references mail_admin_org_unit (organization_id, id)
);

-- One namespace of all addresses, whoever owns them.
create table if not exists mail_admin_address (
    organization_id uuid not null,
    domain varchar(253) not null,
    local_part varchar(64) not null,
    owner_kind varchar(16) not null,
    owner_id uuid not null,
    primary key (organization_id, domain, local_part),
    constraint mail_admin_address_in foreign key (organization_id, domain) references mail_admin_domain (organization_id, domain)
);

create table if not exists mail_admin_user (
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
    primary key (organization_id, id),
    constraint mail_admin_user_login unique (organization_id, login),
    constraint mail_admin_user_in foreign key (organization_id, org_unit_id) references mail_admin_org_unit (organization_id, id)
);
create index if not exists mail_admin_user_by_id on mail_admin_user (id);
create index if not exists mail_admin_user_by_given_name on mail_admin_user (organization_id, given_name_key, login, id);
create index if not exists mail_admin_user_by_family_name on mail_admin_user (organization_id, family_name_key, login, id);
create index if not exists mail_admin_user_by_initials on mail_admin_user (organization_id, initials_key, login, id);
create index if not exists mail_admin_user_by_creation on mail_admin_user (organization_id, created_at, login, id);
create index if not exists mail_admin_user_by_org_unit on mail_admin_user (organization_id, org_unit_id, login, id);

-- A table of its own, because drivers print whole rows in their errors. The kind is scheme and parameters of the hash, so that a
-- refused sign-in can cost the same whoever tries.
create table if not exists mail_admin_password (
    organization_id uuid not null,
    user_id uuid not null,
    hash varchar(1000) not null,
    kind varchar(64) not null,
    must_change boolean not null,
    valid_until timestamp(6),
    primary key (organization_id, user_id),
    constraint mail_admin_password_of foreign key (organization_id, user_id) references mail_admin_user (organization_id, id)
);
create index if not exists mail_admin_password_by_kind on mail_admin_password (organization_id, kind, user_id);

create table if not exists mail_admin_grant (
    organization_id uuid not null,
    org_unit_id uuid not null,
    user_id uuid not null,
    role varchar(20) not null,
    since timestamp(6) not null,
    primary key (organization_id, org_unit_id, user_id),
    constraint mail_admin_grant_on foreign key (organization_id, org_unit_id) references mail_admin_org_unit (organization_id, id),
    constraint mail_admin_grant_to foreign key (organization_id, user_id) references mail_admin_user (organization_id, id)
);
create index if not exists mail_admin_grant_by_user on mail_admin_grant (organization_id, user_id, org_unit_id);

insert into mail_admin_schema_history (step, script)
select 1, 'V001__tables.sql'
where not exists (select 1 from mail_admin_schema_history where step = 1);
