-- The rules of each form as they are now, and those by which each case was judged; a case from before is of no known rules.
create table rules_in_force (
  form varchar(200) primary key,
  digest varchar(64) not null
);

create table case_rules (
  case_id varchar(160) primary key references cases (id),
  form varchar(200) not null,
  digest varchar(64) not null,
  again boolean not null
);
