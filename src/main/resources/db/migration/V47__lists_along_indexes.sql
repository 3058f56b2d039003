-- What the pages count over a whole year, and what a rule found, is read in an index alone.
drop index cases_standing;
create index cases_standing on cases
  (report_year, newest, form_id, state, tier, unit_code, received_at, decided_at, first_at, form_key, id, hands_in);

drop index case_finding_rule;
create index case_finding_rule on case_finding (report_year, rule, severity, form_id, unit_code, times);
create index case_finding_case on case_finding (rule, case_id);
