-- The audit can be asked for what was done to one thing, or until one day.
create index audit_about on audit (about, seq);
create index audit_at on audit (at, seq);
