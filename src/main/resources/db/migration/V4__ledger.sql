-- What a returned report owes: one row for each error and each note, numbered within unit and year.
create table ledger_item (
  unit_code varchar(64) not null,
  report_year integer not null,
  item_number integer not null,
  kind varchar(10) not null,
  rule varchar(100) not null,
  field text not null,
  ordinal integer not null,
  places text not null,
  wording text not null,
  tier varchar(20),
  raised_by varchar(320) not null,
  opened_case varchar(160) not null references cases (id),
  opened_revision integer not null,
  opened_at timestamp with time zone not null,
  identity_hash char(64) not null,
  closed_case varchar(160) references cases (id),
  closed_revision integer,
  closed_at timestamp with time zone,
  closed_by varchar(320),
  closed_why varchar(20),
  primary key (unit_code, report_year, item_number)
);
-- A return that is concluded twice opens its items once.
create unique index ledger_item_opened on ledger_item (opened_case, identity_hash);

-- What the unit answered, revision by revision; the latest counts.
create table ledger_reply (
  unit_code varchar(64) not null,
  report_year integer not null,
  item_number integer not null,
  revision integer not null,
  case_id varchar(160) not null references cases (id),
  wording text not null,
  at timestamp with time zone not null,
  primary key (unit_code, report_year, item_number, revision)
);
