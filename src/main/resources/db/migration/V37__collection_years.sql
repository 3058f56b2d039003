-- The years whose reports were collected, as opened on the console; without a row the settings open one.
create table collection_year (
  seq bigint generated always as identity primary key,
  report_year integer not null unique,
  opens date not null,
  due date not null,
  late_until date,
  opened_by varchar(320) not null,
  opened_at timestamp with time zone not null,
  reason text not null
);
