-- Who works on a report, and what the inbox lists of each: kept rows first, then what is derived of them.

create table assignments (
  report text not null references reports,
  person text,                                  -- null: nobody
  entry  bigint not null references entries deferrable initially deferred,
  primary key (report, entry)
);
comment on table assignments is 'Who works on a report; the highest entry counts.';
create index on assignments (entry);
create trigger append_only before update or delete or truncate on assignments execute function refuse_change();
create index on entries (by);

create table tellings (
  event       text not null,
  report      text not null,
  opens       boolean not null,                 -- its claim is the event's oldest
  updates     boolean not null,                 -- it gives a number that no report before it gave
  contradicts boolean not null,                 -- a failed check of the event names a claim of it
  primary key (event, report)
);
comment on table tellings is 'What each report adds to an event in which its claims stand.';
create index on tellings (report);

-- Narrow on purpose: even a filter without an index of its own reads all of it in little time.
create table inbox (
  seq         bigint primary key,
  report      text not null unique,
  state       text not null,
  assignee    text,
  source      text,
  source_name text collate "C" not null,
  published   text collate "C" not null,
  failed      integer not null,
  claims      integer not null,
  judged      integer not null,
  registers   text[] not null,
  counts      integer[] not null,
  news        text[] not null
);
comment on table inbox is 'What lists of reports sort and filter by.';
create index on inbox (state, seq);
create index on inbox (source, seq);
create index on inbox (source_name, seq);
create index on inbox (published, seq);
create index on inbox (assignee, seq) where assignee is not null;

create table inbox_counts (
  state   text primary key,
  reports bigint not null
);
comment on table inbox_counts is 'How many reports the inbox has of each state; its triggers count.';

create function count_added() returns trigger language plpgsql as $$
begin
  insert into inbox_counts as c (state, reports)
    select state, count(*) from added group by state
    on conflict (state) do update set reports = c.reports + excluded.reports;
  return null;
end
$$;

create function count_moved() returns trigger language plpgsql as $$
begin
  insert into inbox_counts as c (state, reports)
    select state, sum(moved) from (
      select state, count(*) as moved from came group by state
      union all select state, -count(*) from went group by state) as both_ways
    group by state having sum(moved) <> 0
    on conflict (state) do update set reports = c.reports + excluded.reports;
  return null;
end
$$;

create trigger count_added after insert on inbox referencing new table as added
  for each statement execute function count_added();
create trigger count_moved after update on inbox referencing old table as went new table as came
  for each statement execute function count_moved();

create table report_words (
  seq   bigint primary key,
  words tsvector not null
);
comment on table report_words is 'The folded words of a report''s title and text, for the search.';
create index report_words_index on report_words using gin (words) with (fastupdate = off);

-- The index answers; planned by itself, a common word would have every row unpacked.
create function reports_with(asked tsquery) returns setof bigint language sql stable rows 500
  set enable_seqscan = off
  as $$ select seq from report_words where words @@ asked $$;
