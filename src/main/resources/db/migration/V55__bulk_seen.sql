-- Whom the list of an act on many showed as asked; empty for acts that are not about reviewers, and for older ones.
alter table bulk_item add column seen varchar(320) default '' not null;
