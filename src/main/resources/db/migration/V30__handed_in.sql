-- A revision that says another unit's code or another year hands in nothing: first_at is of the first one that does, and nobody's without one.
alter table cases add column hands_in boolean default true not null;
update cases set hands_in = false where exists (select 1 from case_finding f
  where f.case_id = cases.id and f.rule = 'S03' and f.severity = 'ERROR');
update cases set first_at = (select min(same.received_at) from cases same
  where same.unit_code = cases.unit_code and same.report_year = cases.report_year
    and same.form_id = cases.form_id and same.key_id = cases.key_id and same.hands_in)
  where exists (select 1 from cases other
    where other.unit_code = cases.unit_code and other.report_year = cases.report_year
      and other.form_id = cases.form_id and other.key_id = cases.key_id and not other.hands_in);
