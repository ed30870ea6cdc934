-- Questions of the desk's events are answered from narrow rows: by period, place, kind and who acted.

create table event_keys (
  event       text primary key,
  register    text not null,
  kind        text not null,
  from_day    text,
  to_day      text,
  day         text,                             -- the period of each grain that holds the whole window
  week        text,
  month       text,
  year        text,
  country     text,
  province    text,                             -- SD/Kassala
  actors      text[] not null,                  -- folded names of those who acted
  actor_names text[] not null,                  -- the same, as they are written
  places      text[] not null                   -- SD, SD/kassala, folded names
);
comment on table event_keys is 'What each event is counted by.';
create index on event_keys (register, from_day, to_day);

create table event_numbers (
  event   text not null,
  measure text not null,
  side    text not null check (side in ('all', 'victims', 'perpetrators', 'unknown')),
  low     double precision not null,
  high    double precision not null,
  open    boolean not null,
  primary key (event, measure, side)
);
comment on table event_numbers is 'The lowest and highest claimed number of an event, of all and by side.';
create index on event_numbers (measure, event) include (side, low, high, open);
