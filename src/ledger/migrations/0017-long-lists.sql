-- Lists of many rows are read from an index alone.

-- Nobody comes first, as an order of people has it.
alter table inbox add column assigned text collate "C" generated always as (coalesce(assignee, '')) stored;
drop index inbox_coalesce_seq_idx;
create index on inbox (assigned, seq);
create index on inbox (state, published, seq);

-- What an act on thousands of reports touched.
drop index states_entry_idx;
drop index assignments_entry_idx;
drop index sharings_entry_idx;
create index on states (entry, report collate "C");
create index on assignments (entry, report collate "C");
create index on sharings (entry, report collate "C");
