-- Counting was slow where it put three tables together: what an event is counted by stands in its own row.

drop table event_keys;
drop table event_numbers;

-- Events are derived anew after this.
truncate events;
alter table events
  add column in_day       text,      -- the period of each grain that holds the whole window
  add column in_week      text,
  add column in_month     text,
  add column in_year      text,
  add column country      text,
  add column province     text,                 -- SD/Kassala
  add column numbers      double precision[] not null,
  add column acting       text[] not null,      -- folded names of those who acted
  add column acting_names text not null,        -- the same as they are written, a line each
  add column place_keys   text[] not null;      -- SD, SD/kassala, folded names
-- Taken apart for every row: not packed.
alter table events alter column numbers set storage plain;
comment on column events.numbers is
  'Of each measure and side, in their order: least and most, and 1 where somebody says "at least"; null where nothing is claimed.';

-- Windows that end late are asked for most: what ended before them is passed over.
create index on events (register, to_day, from_day);
