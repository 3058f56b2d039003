-- Which tier decided last stands in the case itself: a case whose tier is decided and that still
-- stands there is found along an index, not by asking for a decision of each case in review.
alter table cases add column decided_tier varchar(20);
update cases set decided_tier = tier where state = 'IN_REVIEW'
  and exists (select 1 from decision d where d.case_id = cases.id and d.tier = cases.tier);
create index cases_settling on cases (state, decided_tier, tier, decided_at, id);
