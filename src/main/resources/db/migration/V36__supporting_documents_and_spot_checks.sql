-- Supporting documents (佐证材料) that units hand in beside a report; those without a case wait for the next one.
create table supporting_document (
  id bigint generated always as identity primary key,
  unit_code varchar(64) not null,
  report_year integer not null,
  case_id varchar(160) references cases (id),
  name text not null,
  sha256 varchar(64) not null,
  bytes bigint not null,
  at timestamp with time zone not null
);
create index supporting_document_unit on supporting_document (unit_code, report_year, id);
create index supporting_document_case on supporting_document (case_id);

-- A spot check (双随机): announced with its roster, drawn by a seed that comes later.
create table spot_check (
  id bigint generated always as identity primary key,
  report_year integer not null,
  announced_at timestamp with time zone not null,
  announced_by varchar(320) not null,
  wanted integer not null,
  percent varchar(20) not null,
  source text not null,
  seed_day date not null,
  roster_sha256 varchar(64) not null,
  inspectors text not null,
  seed text,
  drawn_at timestamp with time zone,
  drawn_by varchar(320)
);

-- Who was drawn, in the order of the draw, by whom it is to be looked at, and what was found.
create table spot_check_unit (
  check_id bigint not null references spot_check (id),
  place integer not null,
  unit_code varchar(64) not null,
  unit_name varchar(1000) not null,
  draw_hash varchar(64) not null,
  first_inspector varchar(200) not null,
  second_inspector varchar(200) not null,
  outcome varchar(20),
  findings text,
  entered_by varchar(320),
  entered_at timestamp with time zone,
  primary key (check_id, unit_code)
);

-- Who was left out, and why.
create table spot_check_left_out (
  check_id bigint not null references spot_check (id),
  unit_code varchar(64) not null,
  reason varchar(40) not null,
  detail text not null,
  primary key (check_id, unit_code)
);
