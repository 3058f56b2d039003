-- What a mail said, for the letter that answers it: nothing is read twice.
alter table incoming_mail add column words text not null default '';
-- What it is all about: another mail under the same Message-ID says something else. Null before this column.
alter table incoming_mail add column content char(64);
create index incoming_mail_outcome on incoming_mail (outcome, seq);
create index letter_bounced on letter (bounced_at);

-- What lay in a mailbox before the service wrote its first letter is nobody's answer and left as found.
create table mailbox_start (
  mailbox varchar(200) primary key,
  first_uid bigint not null,
  at timestamp with time zone not null
);
