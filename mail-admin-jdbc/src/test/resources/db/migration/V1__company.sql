-- A host's own first migration.
create table company (
    id integer not null,
    name varchar(100) not null,
    primary key (id)
);
