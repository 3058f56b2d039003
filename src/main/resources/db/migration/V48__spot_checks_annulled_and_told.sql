-- A spot check that was announced and is not to be drawn any more.
alter table spot_check add column annulled_at timestamp with time zone;
alter table spot_check add column annulled_by varchar(320);
alter table spot_check add column annulled_why text;

-- The report in whose ledger what was found wrong stands; empty when the unit has none.
alter table spot_check_unit add column ledger_case varchar(160) default '' not null;
