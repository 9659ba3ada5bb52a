-- "if not exists" throughout: each statement commits, so a script that failed half way is run again from its beginning.

-- Each key of a user from each of its characters on, up to 24 of them, where an organization has the contains index: what contains a word
-- then begins with it. Kinds: 1 the login, 2 within its local part, 3 family and given name, 4 within the family name, 5 given and
-- family name, 6 within the given name. No foreign key, so that rows are written and removed as fast as can be.
create table if not exists mail_admin_user_suffix (
    organization_id binary(16) not null,
    kind smallint not null,
    suffix varbinary(96) not null,
    user_id binary(16) not null,
    primary key (organization_id, kind, suffix, user_id),
    index mail_admin_user_suffix_by_user (organization_id, user_id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_0900_bin;

-- A row if new organizations begin with the contains index.
create table if not exists mail_admin_contains_index (
    id smallint not null,
    primary key (id)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_0900_bin;

insert into mail_admin_schema_history (step, script)
select 5, 'V005__contains_index.sql' from dual
where not exists (select 1 from mail_admin_schema_history where step = 5);
