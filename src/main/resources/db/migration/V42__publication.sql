-- What the public sees: each report by the id of its cases without their revision. A report that was withdrawn stays, with the reason.
create table publication (
  report varchar(160) primary key,
  unit_code varchar(100) not null,
  report_year integer not null,
  case_id varchar(160) not null,
  published_at timestamp with time zone not null,
  corrected_at timestamp with time zone,
  note varchar(400) default '' not null,
  withdrawn_at timestamp with time zone
);
create index publication_year on publication (report_year);
