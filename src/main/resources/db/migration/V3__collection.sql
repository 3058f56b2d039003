-- The collection: who may be later, who has nothing to report, who was reminded.
create index cases_year on cases (report_year, unit_code, revision);

-- Only grows: the newest line of a unit and year counts; one without a day takes the extension back.
create table extension (
  seq bigint generated always as identity primary key,
  unit_code varchar(64) not null,
  report_year integer not null,
  until_day date,
  reason text not null,
  approved_by varchar(320) not null,
  entered_by varchar(320) not null,
  at timestamp with time zone not null
);
create index extension_unit on extension (report_year, unit_code, seq);

-- What units declared by a file: that they have nothing to report. A later report replaces it.
create table declaration (
  seq bigint generated always as identity primary key,
  unit_code varchar(64) not null,
  report_year integer not null,
  reason text not null,
  original_name text not null,
  original_sha256 char(64) not null,
  received_at timestamp with time zone not null,
  replaced_by varchar(160)
);
create index declaration_unit on declaration (report_year, unit_code, seq);

-- Each reminder of a unit once: its milestone is so many days after the due day, negative before it.
create table reminder (
  unit_code varchar(64) not null,
  report_year integer not null,
  due_day date not null,
  milestone integer not null,
  id varchar(160) not null unique,
  claimed_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  primary key (report_year, unit_code, due_day, milestone)
);

-- Letters about cases that wait: one a reviewer and day, and one to the administrator a day.
create table digest (
  id varchar(100) primary key,
  kind varchar(20) not null,
  recipient varchar(320) not null,
  on_day date not null,
  claimed_at timestamp with time zone not null,
  sent_at timestamp with time zone
);
create index digest_recipient on digest (kind, recipient, on_day);

-- The administrator hears of a case and tier once.
create table escalation (
  case_id varchar(160) not null references cases (id),
  tier varchar(20) not null,
  digest_id varchar(100) not null,
  primary key (case_id, tier)
);
create index escalation_digest on escalation (digest_id);
