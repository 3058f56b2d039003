-- One file handed in by two units is found by its bytes.
create index cases_sha256 on cases (original_sha256);

-- Written at every change of a file and read by nobody.
alter table sighting drop column seen_at;
