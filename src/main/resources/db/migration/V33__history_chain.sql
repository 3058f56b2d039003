-- Each entry of a history bears the hash of the one before it and its own; each day a seal over what came since the last.
alter table history add column chain_number integer;
alter table history add column before_hash varchar(64);
alter table history add column entry_hash varchar(64);
alter table history add column sealed_on date;
create index history_sealed on history (sealed_on, entry_hash);

-- How far the chain of each case has come; whoever adds to it holds its row.
create table history_tip (
  case_id varchar(160) primary key references cases (id),
  entries integer not null,
  entry_hash varchar(64) not null
);

create table history_seal (
  on_day date primary key,
  entries bigint not null,
  before_hash varchar(64) not null,
  seal_hash varchar(64) not null
);
