-- The case book. The same text runs on PostgreSQL and on H2 in PostgreSQL mode.
create table cases (
  id varchar(160) primary key,
  unit_code varchar(64) not null,
  unit_name varchar(1000) not null,
  report_year integer not null,
  revision integer not null,
  state varchar(20) not null,
  tier varchar(20),
  decided_by varchar(320),
  decided_at timestamp with time zone,
  notes text,
  original_name text not null,
  original_folder text not null,
  original_sha256 char(64) not null,
  original_bytes bigint not null,
  received_at timestamp with time zone not null,
  examination text
);
-- The same bytes from the same unit and year are one case, whoever asks at once.
create unique index cases_bytes on cases (unit_code, report_year, original_sha256);
create index cases_unit on cases (unit_code, report_year, revision);
create index cases_state on cases (state, tier);

create table history (
  seq bigint generated always as identity primary key,
  case_id varchar(160) not null references cases (id),
  at timestamp with time zone not null,
  what varchar(40) not null,
  who varchar(320) not null,
  detail text not null
);
create index history_case on history (case_id, seq);

-- Exactly one decision per case and tier wins: the primary key says so.
create table decision (
  case_id varchar(160) not null references cases (id),
  tier varchar(20) not null,
  choice varchar(10) not null,
  decided_by varchar(320) not null,
  at timestamp with time zone not null,
  notes text not null,
  via varchar(10) not null,
  primary key (case_id, tier)
);

create table letter (
  message_id varchar(320) primary key,
  seq bigint generated always as identity,
  case_id varchar(160) not null,
  tier varchar(20),
  kind varchar(40) not null,
  recipient varchar(320) not null,
  subject text not null,
  file varchar(400) not null,
  sent_at timestamp with time zone
);
create index letter_case on letter (case_id);
create index letter_seq on letter (seq);

create table token (
  hash char(64) primary key,
  case_id varchar(160) not null references cases (id),
  tier varchar(20) not null,
  reviewer varchar(320) not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index token_case on token (case_id);

-- What an answer that makes no case says, until it is written and sent.
create table answer (
  id varchar(100) primary key,
  unit_code varchar(64) not null,
  kind varchar(40) not null,
  case_id varchar(160),
  reason varchar(60) not null,
  original_name text not null,
  at timestamp with time zone not null
);

-- What the inbox looked like when last seen: a file is ready when it has not changed between two looks.
create table sighting (
  path_hash char(64) primary key,
  path text not null,
  fingerprint varchar(200) not null,
  file_key varchar(100) not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null
);
create index sighting_key on sighting (file_key);

-- Files that are safely accepted but may still lie in the inbox.
create table arrival (
  path_hash char(64) not null,
  fingerprint varchar(200) not null,
  sha256 char(64) not null,
  at timestamp with time zone not null,
  primary key (path_hash, fingerprint)
);

-- Counted before the work begins, so that work which kills the process is found out.
create table attempt (
  work varchar(300) primary key,
  begun integer not null
);

create table failure (
  case_id varchar(160) primary key references cases (id),
  station varchar(40) not null,
  task_key varchar(200) not null,
  state_before varchar(20) not null,
  reason text not null,
  at timestamp with time zone not null
);

create table alarm (
  id varchar(100) primary key,
  kind varchar(40) not null,
  subject text not null,
  raised_at timestamp with time zone not null
);

create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(300) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
