-- Names are judged, entries of the catalogue are put together: what people decided of names is kept, the catalogue is derived.

create table namings (
  seq    bigint primary key,
  id     text not null unique,
  what   text not null check (what in ('actor', 'place')),
  act    text not null check (act in ('alias', 'call', 'locate', 'same', 'different', 'withdraw')),
  one    json,                                  -- the name that it is about
  other  json,                                  -- the name that is joined to it, or parted from it
  name   text,                                  -- what the desk calls it
  place  json,                                  -- where it lies
  naming text references namings (id),
  why    text,
  by     text not null,
  at     timestamptz not null,
  entry  bigint not null references entries deferrable initially deferred,
  check ((act = 'withdraw') = (naming is not null)),
  check ((act = 'withdraw') = (one is null)),
  check ((act in ('alias', 'same', 'different')) = (other is not null)),
  check ((act = 'call') = (name is not null)),
  check (act <> 'call' or why is not null),
  check (act <> 'locate' or (place is not null and what = 'place'))
);
comment on table namings is 'Decisions on names: which mean the same, what the desk calls it, where it lies.';
create index on namings (naming) where naming is not null;
create index on namings (entry);
create trigger append_only before update or delete or truncate on namings execute function refuse_change();

create table mentions (
  claim      text not null,
  name       text not null,                     -- id of the name, made of its words
  role       text not null,
  what       text not null,
  words      text not null,
  kind       text,
  country    text,
  site       json,
  listed     boolean not null,                  -- false: found when somebody names it, not in the catalogue
  report     text not null,
  report_seq bigint not null,
  position   integer not null,
  primary key (claim, name, role)
);
comment on table mentions is 'Derived: names that claims give to actors, speakers and places.';
create index on mentions (name, listed, report_seq, position, claim collate "C");

create table names (
  name     text not null,
  words    text not null,
  folded   text not null,
  what     text not null,
  entry    text not null,                       -- the entry of the catalogue that the name leads to
  mentions integer not null,
  primary key (name, words)
);
comment on table names is 'Derived: every spelling of a listed name, how often it is used and to what it leads.';
create index on names (entry);
create index on names (what, folded);

create table catalogue (
  id         text primary key,                  -- the id of its oldest name
  what       text not null,
  name       text not null,
  called     json,                              -- what the desk calls it, by whom and why; null where nobody decided
  kind       text,
  country    text,
  site       json,
  mentions   integer not null,
  first_seen text,                              -- the report that named it first
  last_seen  text,
  search     text not null
);
comment on table catalogue is 'Derived: actors and places, each with all of its names.';
create index on catalogue (what, mentions desc, id collate "C");
