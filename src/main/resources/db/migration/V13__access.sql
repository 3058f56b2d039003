-- Who guesses is held up by address and account together, so that nobody can lock another person out.
alter table account drop column failed;
alter table account drop column locked_until;
-- Whose password it is: the person's own, the one of the first start's log, one that an administrator handed out.
alter table account add column password_is varchar(10) default 'OWN' not null;

-- Wrong passwords of one address at one account, of one device, of all strangers at one account.
create table login_limit (
  id char(64) primary key,
  -- Empty where the name typed cannot be one.
  name varchar(60) not null,
  failed integer not null,
  since timestamp with time zone not null,
  shut_until timestamp with time zone
);
create index login_limit_name on login_limit (name);
create index login_limit_since on login_limit (since);

-- Where an account has logged in from.
create table login_place (
  name varchar(60) not null,
  place varchar(100) not null,
  seen_at timestamp with time zone not null,
  primary key (name, place)
);

create table login_session (
  id varchar(40) primary key,
  name varchar(320) not null,
  device varchar(200) not null,
  remote varchar(100) not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null
);
create index login_session_name on login_session (name);
create index login_session_seen on login_session (seen_at);
