-- What is derived from the ledger alone: dropped and built again it is the same, row for row.

create table standing (
  claim      text primary key,
  report     text not null,
  report_seq bigint not null,
  position   integer not null,
  unit       text not null,
  register   text not null,
  kind       text not null,
  from_day   text,
  to_day     text,
  out        boolean not null,                  -- rejected or retired: leads to its event, is not in it
  keys       json not null,
  event      text
);
comment on table standing is 'Claims that may stand in an event, with what is compared of them and where they stand.';
create index on standing (register, from_day, to_day);
create index on standing (event);
create index on standing (report);
create index on standing (unit);

create table events (
  id       text primary key,
  register text not null,
  kind     text not null,
  sort_day text not null,
  from_day text,
  to_day   text,
  month    text,
  country  text,
  places   text[] not null,
  actors   text[] not null,
  body     json not null
);
comment on table events is 'Groups of claims about one happening.';
create index on events (sort_day desc, id);
create index on events (register, kind, month, country);

create table figures (
  id       text primary key,
  origin   text not null check (origin in ('reported', 'counted')),
  register text not null,
  kind     text not null,
  sort_key text not null,
  from_day text,
  to_day   text,
  places   text[] not null,
  actors   text[] not null,
  body     json not null
);
comment on table figures is 'Numbers over a window: reported by somebody, or counted over events.';
create index on figures (sort_key);

create table figure_claims (
  figure text not null,
  claim  text not null,
  primary key (figure, claim)
);
comment on table figure_claims is 'The tallies that a reported figure stands on.';
create index on figure_claims (claim);
