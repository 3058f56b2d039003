-- What one node at a time does for all, such as looking through the inbox; its number goes up whenever it passes on.
create table node_lease (
  name varchar(40) primary key,
  holder varchar(100) not null,
  number bigint not null,
  until timestamp with time zone not null
);

-- Each life of each node, and when it last gave a sign.
create table node_life (
  life varchar(40) primary key,
  node varchar(200) not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null
);

-- A file is known by size, time and content: what a file system calls it is another thing on each machine.
delete from sighting;
delete from arrival where exists (select 1 from arrival later
  where later.path_hash = arrival.path_hash and later.at > arrival.at);
update arrival set fingerprint = regexp_replace(fingerprint, '[|][^|]*$', '');
