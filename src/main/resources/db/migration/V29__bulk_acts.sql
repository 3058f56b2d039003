-- One act of an administrator on many units or cases: looked at first, then started.
create table bulk_job (
  id varchar(40) primary key,
  act varchar(20) not null,
  made_by varchar(320) not null,
  made_at timestamp with time zone not null,
  reason text,
  reviewer varchar(320),
  until_day date,
  approved_by varchar(320),
  started_at timestamp with time zone,
  ended_at timestamp with time zone
);

-- What it is about, in the order of the list; the outcome is null until its turn has come.
create table bulk_item (
  job_id varchar(40) not null references bulk_job (id),
  seq integer not null,
  subject varchar(160) not null,
  name text not null,
  outcome varchar(60),
  primary key (job_id, seq)
);
create index bulk_item_outcome on bulk_item (job_id, outcome);
