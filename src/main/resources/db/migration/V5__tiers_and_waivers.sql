-- Whom each case asked, tier by tier: seq 0 when it entered the tier, then each reassignment.
create table assignment (
  case_id varchar(160) not null references cases (id),
  tier varchar(20) not null,
  seq integer not null,
  reviewer varchar(320) not null,
  because varchar(20) not null,
  in_place_of varchar(320),
  reason text not null,
  entered_by varchar(320) not null,
  at timestamp with time zone not null,
  primary key (case_id, tier, seq)
);

-- Who stands in for a reviewer, in lower case, on which days.
create table deputy (
  id bigint generated always as identity primary key,
  reviewer varchar(320) not null,
  deputy varchar(320) not null,
  from_date date not null,
  until_date date not null,
  reason text not null,
  entered_by varchar(320) not null,
  at timestamp with time zone not null,
  revoked_by varchar(320),
  revoked_at timestamp with time zone
);
create index deputy_reviewer on deputy (reviewer, until_date);

-- An approved case whose unit may hand in once more; used up by the next revision.
create table reopening (
  case_id varchar(160) primary key references cases (id),
  reason text not null,
  who varchar(320) not null,
  at timestamp with time zone not null,
  used_by varchar(160)
);

-- A rule that does not send this unit's reports of this year back until it expires.
create table waiver (
  id bigint generated always as identity primary key,
  unit_code varchar(64) not null,
  report_year integer not null,
  rule varchar(100) not null,
  case_id varchar(160) not null references cases (id),
  asked_by varchar(320) not null,
  approved_by varchar(320) not null,
  reason text not null,
  expires_on date not null,
  entered_by varchar(320) not null,
  at timestamp with time zone not null,
  revoked_by varchar(320),
  revoked_at timestamp with time zone
);
create index waiver_unit on waiver (unit_code, report_year);

-- A link dies with the reviewer's errand.
alter table token add column revoked_at timestamp with time zone;

-- A waiver lets the same bytes open the next revision, so they are no longer one case for ever;
-- against a race the primary key, which has the revision in it, stands alone.
drop index cases_bytes;
create index cases_bytes on cases (unit_code, report_year, original_sha256, revision);
