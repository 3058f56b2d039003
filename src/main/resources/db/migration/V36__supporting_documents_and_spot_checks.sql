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
