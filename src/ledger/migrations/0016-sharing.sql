-- How far what a report says may travel: levels of the Traffic Light Protocol 2.0 (FIRST, 2022).

create table sharings (
  report text not null references reports,
  level  text check (level in ('clear', 'green', 'amber', 'amberStrict', 'red')),  -- null: not said
  entry  bigint not null references entries deferrable initially deferred,
  primary key (report, entry)
);
comment on table sharings is 'How far a report may be shared; the highest entry counts.';
create index on sharings (entry);
create trigger append_only before update or delete or truncate on sharings execute function refuse_change();

alter table inbox add column sharing text;
create index on inbox (sharing, seq) where sharing is not null;

-- The strictest level of the reports that tell of it.
alter table events add column sharing text;
create index on events (sharing, sort_day collate "C" desc, id collate "C") where sharing is not null;
