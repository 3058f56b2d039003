-- Review letters that were sent once more, each with a link of its own; the links before died.
create table asked_again (
  case_id varchar(160) not null references cases (id),
  tier varchar(20) not null,
  seq integer not null,
  reviewer varchar(320) not null,
  reason text not null,
  entered_by varchar(320) not null,
  at timestamp with time zone not null,
  primary key (case_id, tier, seq)
);
