-- Which approved reports there are to publish is read in an index alone.
drop index cases_decided;
create index cases_decided on cases (report_year, state, decided_at, unit_code, id, unit_name);
