-- A report is a unit's of one year, of one form and, where the form has one, of one key (a project, a period).
-- A key is compared by its digest, which all spellings of it share.
alter table cases add column form_id varchar(255) default '' not null;
alter table cases add column form_key varchar(400) default '' not null;
alter table cases add column key_id varchar(160) default '' not null;
-- When the first revision of the report came in; without it, that is when this one did.
alter table cases add column first_at timestamp with time zone;

-- What was examined says its form; what was not is read once more when the service starts.
update cases set form_id = substring(examination from 20
    for position('"' in substring(examination from 20 for 300)) - 1)
  where substring(examination from 1 for 19) = '{"report":{"form":"'
    and position('"' in substring(examination from 20 for 300)) > 1;
update cases set key_id = id where unit_code = 'unknown';

update cases set first_at = (select min(same.received_at) from cases same
  where same.unit_code = cases.unit_code and same.report_year = cases.report_year
    and same.form_id = cases.form_id and same.key_id = cases.key_id);
update cases set newest = state <> 'SUPERSEDED' and not exists (select 1 from cases later
  where later.unit_code = cases.unit_code and later.report_year = cases.report_year
    and later.form_id = cases.form_id and later.key_id = cases.key_id and later.revision > cases.revision);

drop index cases_unit;
create unique index cases_report on cases (unit_code, report_year, form_id, key_id, revision);
drop index cases_standing;
create index cases_standing on cases
  (report_year, newest, form_id, state, tier, unit_code, received_at, decided_at, first_at, form_key, id);
drop index cases_page;
create index cases_page on cases (report_year, received_at, id, state, tier, newest, unit_code, form_id);

alter table ledger_item add column form_id varchar(255) default '' not null;
alter table ledger_item add column key_id varchar(160) default '' not null;
update ledger_item set
  form_id = coalesce((select cases.form_id from cases where cases.id = ledger_item.opened_case), ''),
  key_id = coalesce((select cases.key_id from cases where cases.id = ledger_item.opened_case), '');
alter table ledger_reply add column form_id varchar(255) default '' not null;
alter table ledger_reply add column key_id varchar(160) default '' not null;
update ledger_reply set
  form_id = coalesce((select cases.form_id from cases where cases.id = ledger_reply.case_id), ''),
  key_id = coalesce((select cases.key_id from cases where cases.id = ledger_reply.case_id), '');
alter table waiver add column form_id varchar(255) default '' not null;
alter table waiver add column key_id varchar(160) default '' not null;
update waiver set
  form_id = coalesce((select cases.form_id from cases where cases.id = waiver.case_id), ''),
  key_id = coalesce((select cases.key_id from cases where cases.id = waiver.case_id), '');

-- An extension is for one form, or, without one, for all that a unit owes; so is a declaration that there is nothing.
alter table extension add column form_id varchar(255) default '' not null;
alter table declaration add column form_id varchar(255) default '' not null;

alter table case_finding add column form_id varchar(255) default '' not null;
update case_finding set form_id = coalesce((select cases.form_id from cases where cases.id = case_finding.case_id), '');
create index cases_form on cases (form_id);
