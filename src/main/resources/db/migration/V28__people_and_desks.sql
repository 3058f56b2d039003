-- What people call the person behind an account; null while nobody said.
alter table account add column person varchar(60);

-- The secret of a reviewer's own page, known by its hash alone, and whose it is, in lower case.
create table desk_token (
  hash char(64) primary key,
  reviewer varchar(320) not null,
  expires_at timestamp with time zone not null
);
create index desk_token_reviewer on desk_token (reviewer);

-- Decisions taken on the desk that take effect when nobody takes them back in time.
alter table proposal add column via varchar(20) default 'mail' not null;

-- The settings of a list that somebody keeps under a name.
create table saved_filter (
  id bigint generated always as identity primary key,
  page varchar(20) not null,
  name varchar(40) not null,
  query varchar(2000) not null,
  owner varchar(320) not null,
  at timestamp with time zone not null
);
create index saved_filter_page on saved_filter (page, name);
