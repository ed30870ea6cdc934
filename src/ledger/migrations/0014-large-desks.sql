-- What was slow once a desk had a hundred thousand reports.

-- Rows under 2 KB stay whole however they are set to be stored: what is shown goes to a table of its own, so that filters
-- and counts read little.
alter table events drop column body;
alter table events reset (toast_tuple_target);
create table event_bodies (
  event text primary key,
  body  json not null
);
comment on table event_bodies is 'What lists and pages show of an event.';

-- A list is read along its order: what most filters ask stands in the index itself.
drop index events_sort_day_id_idx;
create index events_listed on events (sort_day collate "C" desc, id collate "C")
  include (state, accounts, register, kind, certainties, from_day, to_day);
create index on events using gin (sources) with (fastupdate = off);
create index on events ((coalesce(to_day, from_day)));

create index on inbox ((coalesce(assignee, '') collate "C"), seq);

drop index figures_series_sort_key_idx;
create index on figures (series, sort_key collate "C" desc, id collate "C");

-- Windows that end late are asked for most: what ended before them is passed over.
drop index event_keys_register_from_day_to_day_idx;
create index on event_keys (register, to_day, from_day);

create table totals (
  name text primary key,
  rows bigint not null
);
comment on table totals is 'How many rows the large tables have; their triggers count.';
insert into totals values ('reports', 0), ('claims', 0), ('judgements', 0), ('events', 0), ('figures', 0);

create function total_added() returns trigger language plpgsql as $$
begin
  update totals set rows = rows + (select count(*) from added) where name = tg_table_name;
  return null;
end
$$;

create function total_gone() returns trigger language plpgsql as $$
begin
  update totals set rows = rows - (select count(*) from gone) where name = tg_table_name;
  return null;
end
$$;

create trigger total_added after insert on reports referencing new table as added
  for each statement execute function total_added();
create trigger total_added after insert on claims referencing new table as added
  for each statement execute function total_added();
create trigger total_added after insert on judgements referencing new table as added
  for each statement execute function total_added();
create trigger total_added after insert on events referencing new table as added
  for each statement execute function total_added();
create trigger total_gone after delete on events referencing old table as gone
  for each statement execute function total_gone();
create trigger total_added after insert on figures referencing new table as added
  for each statement execute function total_added();
create trigger total_gone after delete on figures referencing old table as gone
  for each statement execute function total_gone();
