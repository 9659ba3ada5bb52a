-- Which scheme and parameters a hash has, so that a refused sign-in can cost the same whoever tries.
alter table mail_admin_password add column if not exists kind varchar(64) collate "C" default '' not null;
alter table mail_admin_password add column if not exists must_change boolean default false not null;
update mail_admin_password
set kind = concat('{ARGON2ID}', split_part(hash, '$', 4))
where kind = '';
create index if not exists mail_admin_password_by_kind on mail_admin_password (organization_id, kind);

-- Failed attempts to sign in, of logins and client addresses that are not to be seen from their keys.
create table if not exists mail_admin_sign_in_attempt (
    attempt_key varchar(64) collate "C" not null,
    failures double precision not null,
    counted_at timestamp(6) not null,
    known_until timestamp(6),
    expires_at timestamp(6) not null,
    primary key (attempt_key)
);
create index if not exists mail_admin_sign_in_attempt_by_expiry on mail_admin_sign_in_attempt (expires_at);

-- What the keys of attempts are made with: one row.
create table if not exists mail_admin_secret (
    name varchar(32) collate "C" not null,
    secret varchar(64) collate "C" not null,
    primary key (name)
);
