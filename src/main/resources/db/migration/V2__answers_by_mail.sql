-- What this installation alone knows, such as the key under which Message-IDs are signed.
create table installation_secret (
  name varchar(40) primary key,
  secret varchar(200) not null
);

-- Every mail that came in, once, whatever became of it.
create table incoming_mail (
  id char(64) primary key,
  seq bigint generated always as identity,
  message_id text not null,
  sender varchar(320) not null,
  subject text not null,
  kind varchar(20) not null,
  outcome varchar(40) not null,
  case_id varchar(160),
  tier varchar(20),
  detail text not null,
  thread text not null,
  file varchar(400) not null,
  answered boolean not null,
  at timestamp with time zone not null
);
create index incoming_mail_seq on incoming_mail (seq);
create index incoming_mail_case on incoming_mail (case_id);
create index incoming_mail_sender on incoming_mail (sender, at);

-- Where in the mailbox a mail lay when it was handled, so that it need not be fetched again.
create table handled_mail (
  uid_key varchar(300) primary key,
  mail_id char(64) not null,
  at timestamp with time zone not null
);

-- A decision that a reply proposes; it takes effect when it is due and nobody undid it.
create table proposal (
  case_id varchar(160) not null references cases (id),
  tier varchar(20) not null,
  number integer not null,
  mail_id char(64) not null,
  choice varchar(10) not null,
  reviewer varchar(320) not null,
  notes text not null,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state varchar(20) not null,
  ended_at timestamp with time zone,
  primary key (case_id, tier, number)
);
create index proposal_mail on proposal (mail_id);

create table undo_link (
  hash char(64) primary key,
  mail_id char(64) not null
);

alter table letter add column bounced_at timestamp with time zone;
alter table letter add column bounce_reason text;
