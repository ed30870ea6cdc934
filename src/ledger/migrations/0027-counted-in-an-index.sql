-- derived: unchanged
-- A count reads every event, and their rows are long: what is counted and narrowed by most stands in an index of its own.

create index events_counted on events (in_day) include (
  in_week, in_month, in_year, register, kind, country, province, state, accounts, certainties, sharing, numbers);

-- Each clearance from which something is hidden has events of its own.
do $$
declare view text;
begin
  for view in select relnamespace::regnamespace from pg_class
    where relname = 'events' and relkind = 'r' and relnamespace <> 'public'::regnamespace loop
    execute replace(pg_get_indexdef('events_counted'::regclass), 'events_counted ON public.', format('ON %s.', view));
  end loop;
end
$$;
