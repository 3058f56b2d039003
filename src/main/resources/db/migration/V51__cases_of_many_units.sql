-- The cases of a category's units are found in an index alone, unit by unit.
create index cases_of_unit on cases (unit_code, report_year, received_at, id, state, tier, newest);
