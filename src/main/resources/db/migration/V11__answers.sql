-- What an answer says of a file that is no report, and of the report that goes on beside it.
alter table answer add column original_sha256 char(64);
alter table answer add column details text default '' not null;
alter table answer add column beside varchar(160);
alter table answer add column owing boolean default false not null;
-- The same bytes were answered so before: the unit has its letter already.
alter table answer add column told_before boolean default false not null;
create index answer_unit on answer (unit_code, at);
