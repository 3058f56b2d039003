-- Why a piece of work failed last, while it is tried again.
create table work_cause (
  work varchar(300) primary key,
  cause varchar(2000) not null
);
