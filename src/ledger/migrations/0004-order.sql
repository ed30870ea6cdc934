-- Lists are ordered by code point, whatever the database's own order is: only such an index serves a page of them.

drop index events_sort_day_id_idx;
create index on events (sort_day collate "C" desc, id collate "C");
drop index figures_sort_key_idx;
create index on figures (sort_key collate "C" desc, id collate "C");
