-- Which scheme and parameters a hash has, so that a refused sign-in can cost the same whoever tries.
alter table mail_admin_password
    add column if not exists kind varchar(64) not null default '',
    add column if not exists must_change boolean not null default false,
    add index if not exists mail_admin_password_by_kind (organization_id, kind);
update mail_admin_password
set kind = concat('{ARGON2ID}', substring_index(substring_index(hash, '$', 4), '$', -1))
where kind = '';

-- Failed attempts to sign in, of logins and client addresses that are not to be seen from their keys.
create table if not exists mail_admin_sign_in_attempt (
    attempt_key varchar(64) not null,
    failures double precision not null,
    counted_at datetime(6) not null,
    known_until datetime(6),
    expires_at datetime(6) not null,
    primary key (attempt_key),
    index mail_admin_sign_in_attempt_by_expiry (expires_at)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- What the keys of attempts are made with: one row.
create table if not exists mail_admin_secret (
    name varchar(32) not null,
    secret varchar(64) not null,
    primary key (name)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;
