-- Routes that an administrator stopped; they stay stopped until somebody lets them go on.
create table suspended_route (
  route_id varchar(100) primary key,
  suspended_by varchar(320) not null,
  reason varchar(2000) not null,
  at timestamp with time zone not null
);

-- What was thrown, for administrators.
alter table failure add column stack text;
create index failure_at on failure (at, case_id);

alter table alarm add column acknowledged boolean default false not null;
alter table alarm add column acknowledged_by varchar(320);
alter table alarm add column acknowledged_why varchar(2000);
alter table alarm add column acknowledged_at timestamp with time zone;
create index alarm_open on alarm (acknowledged, raised_at, id);

-- In how many units a rule spoke is counted without a look at the cases.
alter table case_finding add column unit_code varchar(64);
update case_finding set unit_code = (select unit_code from cases where cases.id = case_finding.case_id);
drop index case_finding_rule;
create index case_finding_rule on case_finding (report_year, rule, severity, unit_code, times);
