-- Failed attempts to sign in, of logins and client addresses that are not to be seen from their keys.
create table if not exists mail_admin_sign_in_attempt (
    attempt_key varchar(64) not null,
    failures double precision not null,
    early bigint not null,
    counted_at datetime(6) not null,
    known_until datetime(6),
    expires_at datetime(6) not null,
    primary key (attempt_key),
    index mail_admin_sign_in_attempt_by_expiry (expires_at)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_0900_bin;

-- What the keys of attempts are made with: one row.
create table if not exists mail_admin_secret (
    name varchar(32) not null,
    secret varchar(64) not null,
    primary key (name)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_0900_bin;

insert into mail_admin_schema_history (step, script)
select 2, 'V002__sign_in.sql' from dual
where not exists (select 1 from mail_admin_schema_history where step = 2);
