-- The sums of kept files whose names do not tell them, and of the bags.
create table kept_sum (
  name varchar(400) primary key,
  sha256 varchar(64) not null,
  at timestamp with time zone not null
);

-- Each look at whether everything is still as it was written; not ended while it is under way.
create table integrity_look (
  id bigint generated always as identity primary key,
  asked_by varchar(320) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  entries bigint default 0 not null,
  bags bigint default 0 not null,
  files bigint default 0 not null,
  breaks bigint default 0 not null
);

create table integrity_break (
  look_id bigint not null references integrity_look (id),
  seq integer not null,
  kind varchar(40) not null,
  subject text not null,
  primary key (look_id, seq)
);

-- From when on a night's look may be due.
insert into integrity_look (asked_by, begun_at, ended_at) values ('setup', current_timestamp, current_timestamp);
