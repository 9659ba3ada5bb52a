-- "if not exists" throughout: H2 commits each statement, so a script that failed half way is run again from its beginning.

-- Each key of a user from each of its characters on, up to 24 of them, where an organization has the contains index: what contains a word
-- then begins with it. Kinds: 1 the login, 2 within its local part, 3 family and given name, 4 within the family name, 5 given and
-- family name, 6 within the given name. No foreign key, so that rows are written and removed as fast as can be.
create table if not exists mail_admin_user_suffix (
    organization_id uuid not null,
    kind smallint not null,
    suffix varbinary(96) not null,
    user_id uuid not null,
    primary key (organization_id, kind, suffix, user_id)
);
create index if not exists mail_admin_user_suffix_by_user on mail_admin_user_suffix (organization_id, user_id);

-- A row if new organizations begin with the contains index.
create table if not exists mail_admin_contains_index (
    id smallint not null,
    primary key (id)
);

insert into mail_admin_schema_history (step, script)
select 5, 'V005__contains_index.sql'
where not exists (select 1 from mail_admin_schema_history where step = 5);
