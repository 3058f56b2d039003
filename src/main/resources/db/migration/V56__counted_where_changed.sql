-- How often the counts of a rule were changed: who counted it once counts it again only then.
alter table finding_count add column changes bigint default 0 not null;
