-- Official workbooks that administrators uploaded, each under the id of its form; none is ever changed or taken away.
create table form_edition (
  form_id varchar(60) not null,
  edition integer not null,
  title varchar(400) not null,
  file_name varchar(200) not null,
  workbook bytea not null,
  -- DRAFT, IN_FORCE, WITHDRAWN; of one form at most one edition is in force.
  state varchar(10) not null,
  uploaded_by varchar(320) not null,
  uploaded_at timestamp with time zone not null,
  changed_by varchar(320) not null,
  changed_at timestamp with time zone not null,
  primary key (form_id, edition)
);

-- By how many changes the forms in force are what they are; every node looks at it before it trusts what it remembers.
create table form_change (
  id integer primary key,
  changes bigint not null
);
insert into form_change (id, changes) values (1, 0);
