-- A reminder that an administrator wanted out of turn says why, and who.
alter table reminder add column reason text;
alter table reminder add column entered_by varchar(320);

-- The letters to a unit that speak of no case are found by their recipient.
create index letter_recipient on letter (recipient, seq);
