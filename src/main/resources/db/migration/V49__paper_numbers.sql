-- The number that the papers of a decided case bear within a year (文号).
create table paper_number (
  seq bigint generated always as identity primary key,
  case_id varchar(160) not null unique,
  in_year integer not null,
  number_in_year integer not null,
  unique (in_year, number_in_year)
);
