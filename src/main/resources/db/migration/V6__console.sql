-- What administrators see and do. The newest revision of a unit's report is marked, so that counting needs no search for it.
alter table cases add column newest boolean default true not null;
update cases set newest = false where exists (
  select 1 from cases later where later.unit_code = cases.unit_code
    and later.report_year = cases.report_year and later.revision > cases.revision);
create index cases_standing on cases (report_year, newest, state, tier, unit_code, received_at);
create index cases_waiting on cases (state, received_at);
create index cases_page on cases (report_year, received_at, id);
create index cases_recent on cases (received_at, id);
create index cases_first on cases (report_year, revision, received_at, unit_code);
create index cases_decided on cases (report_year, state, decided_at);

-- How often each rule spoke of a case; written with its examination, never changed by hand.
create table case_finding (
  case_id varchar(160) not null references cases (id),
  rule varchar(40) not null,
  severity varchar(10) not null,
  report_year integer not null,
  times integer not null,
  primary key (case_id, rule, severity)
);
create index case_finding_rule on case_finding (report_year, rule, severity);

create index scheduled_tasks_failing on scheduled_tasks (consecutive_failures);

create table account (
  name varchar(60) primary key,
  password varchar(200) not null,
  role_name varchar(20) not null,
  disabled boolean not null,
  failed integer not null,
  locked_until timestamp with time zone,
  -- Counts what ends the sessions under way: another password, another role, disabling.
  edition integer not null,
  created_at timestamp with time zone not null
);

-- Grows only: who did, or was refused, what.
create table audit (
  seq bigint generated always as identity primary key,
  at timestamp with time zone not null,
  who varchar(320) not null,
  what varchar(120) not null,
  about varchar(400) not null,
  reason varchar(2000) not null,
  outcome varchar(20) not null,
  remote varchar(100) not null
);
create index audit_who on audit (who, seq);
