-- A host's own second migration.
alter table company add column mail_organization varchar(36);
