-- What the overview draws and the roster lays together is read in an index alone.
drop index cases_standing;
create index cases_standing on cases
  (report_year, newest, state, tier, unit_code, received_at, decided_at, id, form_id, form_key, first_at, hands_in);
drop index cases_decided;
create index cases_decided on cases (report_year, state, decided_at, unit_code);
create index reminder_unit on reminder (unit_code, report_year, sent_at);

-- The address as one that compares, so that an index finds whom a case asked.
alter table assignment add column reviewer_key varchar(320) default '' not null;
update assignment set reviewer_key = lower(reviewer);
create index assignment_reviewer on assignment (reviewer_key, case_id);

-- The cases that a rule spoke of are listed in the order in which they came, each once.
alter table case_finding add column listed boolean default true not null;
alter table case_finding add column received_at timestamp with time zone;
update case_finding set received_at = (select c.received_at from cases c where c.id = case_finding.case_id);
update case_finding set listed = false where exists (select 1 from case_finding other
  where other.case_id = case_finding.case_id and other.rule = case_finding.rule and other.severity < case_finding.severity);
alter table case_finding alter column received_at set not null;
create index case_finding_listed on case_finding (rule, listed, received_at, case_id, report_year);

-- In how many cases of a year each rule spoke, and how often; changed with what it was counted from.
create table finding_count (
  report_year integer not null,
  rule varchar(40) not null,
  severity varchar(10) not null,
  cases bigint not null,
  times bigint not null,
  primary key (report_year, rule, severity)
);
insert into finding_count (report_year, rule, severity, cases, times)
  select report_year, rule, severity, count(*), sum(times) from case_finding group by report_year, rule, severity;
