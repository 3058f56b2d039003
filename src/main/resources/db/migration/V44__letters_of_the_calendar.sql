-- The letters of the calendar go so many in an hour: when each went on its way, null while it waits for its turn.
alter table reminder add column ordered_at timestamp with time zone;
update reminder set ordered_at = claimed_at;
create index reminder_turn on reminder (ordered_at, due_day, id);
alter table digest add column ordered_at timestamp with time zone;
update digest set ordered_at = claimed_at;
create index digest_turn on digest (ordered_at, kind, on_day, id);

-- What a case needs goes before what reminds.
update scheduled_tasks set priority = 50 where priority is null;
create index scheduled_tasks_turn on scheduled_tasks (priority desc, execution_time);
