-- When each account last logged in is found at once, however much it did or did not do since.
create index audit_deeds on audit (who, what, outcome, seq);
