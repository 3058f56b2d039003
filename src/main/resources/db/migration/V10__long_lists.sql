-- A list of cases is found in one index alone, read from where it begins, whatever it is filtered by;
-- a row is fetched when it is shown.
drop index cases_standing;
create index cases_standing
  on cases (report_year, newest, state, tier, unit_code, received_at, decided_at, id);
drop index cases_recent;
create index cases_recent on cases (received_at, id, state, tier, report_year, newest, unit_code);
drop index cases_page;
create index cases_page on cases (report_year, received_at, id, state, tier, newest, unit_code);
drop index cases_waiting;
create index cases_waiting on cases (state, received_at, id, tier, report_year, newest, unit_code);
drop index cases_state;
create index cases_state on cases (state, tier, received_at, id, report_year, newest, unit_code);

-- Whom a digest was written to lately is found without those of former years.
drop index digest_recipient;
create index digest_day on digest (kind, on_day, recipient);
