-- Who enters something that may stand once only holds its row, on whatever node, until that is committed.
create table entry_lock (
  name varchar(40) primary key
);
insert into entry_lock (name) values ('extension'), ('deputy'), ('waiver');
