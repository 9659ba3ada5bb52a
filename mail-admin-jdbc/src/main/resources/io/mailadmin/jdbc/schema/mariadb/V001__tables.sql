-- "if not exists" throughout: each statement commits, so a script that failed half way is run again from its beginning.
-- The collation tells all texts apart and sorts them by code points, whatever the server's own. Lengths count code points. An id
-- is the 16 bytes of a UUID, which sort as ids do: the type uuid swaps them before MariaDB 10.11.5. A name's key is both names,
-- folded, in UTF-8; NFKC makes up to 33 bytes of one character (U+FDFA), so it is cut to 1980, which leaves an index, 3072 bytes at most,
-- room for organization, unit, login and id.

-- Every script records its own step as the last thing it does, so that it does not matter which tool ran it. Checksum and time are
-- null if that was not MailAdminSchema: other tools keep their own.
create table if not exists mail_admin_schema_history (
    step integer not null,
    script varchar(200) not null,
    checksum varchar(64),
    installed_at datetime(6),
    primary key (step)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- The event's sequence and hash are those of the organization's last change; read_sequence is that of the last one that the operator's
-- feed has dealt with, and unread whether there are others: the feed looks for these, so idle organizations cost it nothing.
-- What contains_index says of mail_admin_user_suffix: NONE, BUILDING (for users up to contains_index_to), COMPLETE, or REMOVING.
create table if not exists mail_admin_organization (
    id binary(16) not null,
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
    contains_index_to binary(16),
    version bigint not null,
    created_at datetime(6) not null,
    primary key (id),
    index mail_admin_organization_unread (unread, id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists mail_admin_domain (
    domain varchar(253) not null,
    organization_id binary(16) not null,
    is_primary boolean not null,
    added integer not null,
    primary key (domain),
    constraint mail_admin_domain_organization unique (organization_id, domain),
    constraint mail_admin_domain_of foreign key (organization_id) references mail_admin_organization (id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists mail_admin_service_type (
    code varchar(32) not null,
    name_ko varchar(240) not null,
    name_en varchar(240) not null,
    quota_bytes bigint not null,
    protocols varchar(200) not null,
    version bigint not null,
    primary key (code)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists mail_admin_organization_service_type (
    organization_id binary(16) not null,
    service_type varchar(32) not null,
    max_users bigint,
    primary key (organization_id, service_type),
    constraint mail_admin_organization_service_type_of foreign key (organization_id) references mail_admin_organization (id),
    constraint mail_admin_organization_service_type_is foreign key (service_type) references mail_admin_service_type (code)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists mail_admin_org_unit (
    organization_id binary(16) not null,
    id binary(16) not null,
    parent_id binary(16),
    name varchar(240) not null,
    name_key varbinary(1980) not null,
    billing_id varchar(256),
    administrators bigint not null,
    version bigint not null,
    created_at datetime(6) not null,
    primary key (organization_id, id),
    constraint mail_admin_org_unit_sibling unique (organization_id, parent_id, name_key),
    index mail_admin_org_unit_by_name (organization_id, name_key, id),
    constraint mail_admin_org_unit_of foreign key (organization_id) references mail_admin_organization (id),
    constraint mail_admin_org_unit_below foreign key (organization_id, parent_id) references mail_admin_org_unit (organization_id, id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- Every unit with each unit above it and with itself, at depth 0.
create table if not exists mail_admin_org_unit_path (
    organization_id binary(16) not null,
    ancestor_id binary(16) not null,
    descendant_id binary(16) not null,
    depth integer not null,
    primary key (organization_id, ancestor_id, descendant_id),
    index mail_admin_org_unit_path_up (organization_id, descendant_id, ancestor_id),
    constraint mail_admin_org_unit_path_from foreign key (organization_id, ancestor_id) references mail_admin_org_unit (organization_id, id),
    constraint mail_admin_org_unit_path_to foreign key (organization_id, descendant_id) references mail_admin_org_unit (organization_id, id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- How many users are directly in a unit; in the rows of the root unit, how many the organization has.
create table if not exists mail_admin_user_count (
    organization_id binary(16) not null,
    org_unit_id binary(16) not null,
    service_type varchar(32) not null,
    users bigint not null,
    primary key (organization_id, org_unit_id, service_type),
    constraint mail_admin_user_count_in foreign key (organization_id, org_unit_id) references mail_admin_org_unit (organization_id, id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- One namespace of all addresses, whoever owns them.
create table if not exists mail_admin_address (
    organization_id binary(16) not null,
    domain varchar(253) not null,
    local_part varchar(64) not null,
    owner_kind varchar(16) not null,
    owner_id binary(16) not null,
    primary key (organization_id, domain, local_part),
    constraint mail_admin_address_in foreign key (organization_id, domain) references mail_admin_domain (organization_id, domain)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists mail_admin_user (
    organization_id binary(16) not null,
    id binary(16) not null,
    org_unit_id binary(16) not null,
    service_type varchar(32) not null,
    given_name varchar(240) not null,
    family_name varchar(240) not null,
    given_name_key varbinary(1980) not null,
    family_name_key varbinary(1980) not null,
    initials_key varbinary(480) not null,
    login varchar(254) not null,
    status varchar(16) not null,
    version bigint not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (organization_id, id),
    constraint mail_admin_user_login unique (organization_id, login),
    index mail_admin_user_by_id (id),
    index mail_admin_user_by_given_name (organization_id, given_name_key, login, id),
    index mail_admin_user_by_family_name (organization_id, family_name_key, login, id),
    index mail_admin_user_by_initials (organization_id, initials_key, login, id),
    index mail_admin_user_by_creation (organization_id, created_at, login, id),
    index mail_admin_user_by_org_unit (organization_id, org_unit_id, login, id),
    constraint mail_admin_user_in foreign key (organization_id, org_unit_id) references mail_admin_org_unit (organization_id, id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- A table of its own, because drivers print whole rows in their errors. The kind is scheme and parameters of the hash, so that a
-- refused sign-in can cost the same whoever tries.
create table if not exists mail_admin_password (
    organization_id binary(16) not null,
    user_id binary(16) not null,
    hash varchar(1000) not null,
    kind varchar(64) not null,
    must_change boolean not null,
    valid_until datetime(6),
    primary key (organization_id, user_id),
    index mail_admin_password_by_kind (organization_id, kind, user_id),
    constraint mail_admin_password_of foreign key (organization_id, user_id) references mail_admin_user (organization_id, id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists mail_admin_grant (
    organization_id binary(16) not null,
    org_unit_id binary(16) not null,
    user_id binary(16) not null,
    role varchar(20) not null,
    since datetime(6) not null,
    primary key (organization_id, org_unit_id, user_id),
    index mail_admin_grant_by_user (organization_id, user_id, org_unit_id),
    constraint mail_admin_grant_on foreign key (organization_id, org_unit_id) references mail_admin_org_unit (organization_id, id),
    constraint mail_admin_grant_to foreign key (organization_id, user_id) references mail_admin_user (organization_id, id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

insert into mail_admin_schema_history (step, script)
select 1, 'V001__tables.sql' from dual
where not exists (select 1 from mail_admin_schema_history where step = 1);
