-- Who may see what: reports have a sensitivity beside their sharing level, and both count.

create table sensitivities (
  report text not null references reports,
  level  text check (level in ('low', 'moderate', 'high', 'severe')),  -- null: not said
  entry  bigint not null references entries deferrable initially deferred,
  primary key (report, entry)
);
comment on table sensitivities is 'How much harm a report may do in wrong hands; the highest entry counts.';
create index on sensitivities (entry, report collate "C");
create trigger append_only before update or delete or truncate on sensitivities execute function refuse_change();

alter table inbox add column sensitivity text;

create table marked (
  report text primary key,
  seq    bigint not null unique,
  needs  smallint not null check (needs between 1 and 3)
);
comment on table marked is 'Derived: reports that not everybody may see, and the clearance that each takes.';

-- What is sent for a filter is what its owner may see.
alter table deliveries add column clearance smallint not null default 3;

-- What each clearance sees where something is hidden from it; empty where nothing is, and the next schema of the path counts.
create schema seen0;
create schema seen1;
create schema seen2;

-- What people fill in is seen or not entry by entry: these views are always there.
alter table book_entries add column needs smallint not null default 0;

create view seen0.book_entries as select * from public.book_entries where needs <= 0;
create view seen0.book_versions as select * from public.book_versions v where not exists (
  select from public.book_entries b where b.id = v.id and b.needs > 0);
create view seen0.book_sealed as select * from public.book_sealed v where not exists (
  select from public.book_entries b where b.id = v.id and b.needs > 0);
create view seen0.book_acts as select * from public.book_acts a where not exists (
    select from public.book_versions v where v.entry = a.entry)
  or exists (select from public.book_versions v join public.book_entries b on b.id = v.id
    where v.entry = a.entry and b.needs <= 0);

create view seen1.book_entries as select * from public.book_entries where needs <= 1;
create view seen1.book_versions as select * from public.book_versions v where not exists (
  select from public.book_entries b where b.id = v.id and b.needs > 1);
create view seen1.book_sealed as select * from public.book_sealed v where not exists (
  select from public.book_entries b where b.id = v.id and b.needs > 1);
create view seen1.book_acts as select * from public.book_acts a where not exists (
    select from public.book_versions v where v.entry = a.entry)
  or exists (select from public.book_versions v join public.book_entries b on b.id = v.id
    where v.entry = a.entry and b.needs <= 1);

create view seen2.book_entries as select * from public.book_entries where needs <= 2;
create view seen2.book_versions as select * from public.book_versions v where not exists (
  select from public.book_entries b where b.id = v.id and b.needs > 2);
create view seen2.book_sealed as select * from public.book_sealed v where not exists (
  select from public.book_entries b where b.id = v.id and b.needs > 2);
create view seen2.book_acts as select * from public.book_acts a where not exists (
    select from public.book_versions v where v.entry = a.entry)
  or exists (select from public.book_versions v join public.book_entries b on b.id = v.id
    where v.entry = a.entry and b.needs <= 2);

-- Each view has counts of its own.
create or replace function total_added() returns trigger language plpgsql as $$
declare more bigint;
begin
  select count(*) into more from added;
  execute format('update %I.%I set rows = rows + $1 where name = $2', tg_table_schema,
    case tg_table_schema when 'public' then 'totals' else 'own_totals' end) using more, tg_table_name;
  return null;
end
$$;

create or replace function total_gone() returns trigger language plpgsql as $$
declare less bigint;
begin
  select count(*) into less from gone;
  execute format('update %I.%I set rows = rows - $1 where name = $2', tg_table_schema,
    case tg_table_schema when 'public' then 'totals' else 'own_totals' end) using less, tg_table_name;
  return null;
end
$$;

create or replace function count_added() returns trigger language plpgsql as $$
begin
  execute format('insert into %I.inbox_counts as c (state, reports)
    select state, count(*) from added group by state
    on conflict (state) do update set reports = c.reports + excluded.reports', tg_table_schema);
  return null;
end
$$;

create or replace function count_moved() returns trigger language plpgsql as $$
begin
  execute format('insert into %I.inbox_counts as c (state, reports)
    select state, sum(moved) from (
      select state, count(*) as moved from came group by state
      union all select state, -count(*) from went group by state) as both_ways
    group by state having sum(moved) <> 0
    on conflict (state) do update set reports = c.reports + excluded.reports', tg_table_schema);
  return null;
end
$$;

create function count_gone() returns trigger language plpgsql as $$
begin
  execute format('update %I.inbox_counts c set reports = c.reports - g.reports
    from (select state, count(*) as reports from gone group by state) as g where g.state = c.state', tg_table_schema);
  execute format('delete from %I.inbox_counts where reports = 0', tg_table_schema);
  return null;
end
$$;
