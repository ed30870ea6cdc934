-- Filters that people saved: the first table is kept, what follows from it is worked out, sent and forgotten.

create table saved_filters (
  filter  text not null,
  owner   text not null,
  name    text not null,
  page    text not null check (page in ('inbox', 'events', 'figures')),
  query   text not null,                        -- of the page's address
  shared  boolean not null,                     -- whether the whole desk sees it
  tell    json not null,                        -- of what, how and how often
  removed boolean not null,
  entry   bigint not null references entries deferrable initially deferred,
  primary key (filter, entry)
);
create index on saved_filters (entry);
comment on table saved_filters is 'Filters that people saved; the highest entry of each counts.';
create trigger append_only before update or delete or truncate on saved_filters execute function refuse_change();

create table filter_cursors (
  filter text primary key,
  seq    bigint not null
);
comment on table filter_cursors is 'The entry up to which each saved filter was told what is new.';

create table developments (
  seq     bigint not null,                      -- the entry that brought it
  what    text not null check (what in ('newEvent', 'contradiction', 'failedCheck')),
  event   text,
  reports text[] not null                       -- newest first
);
create index on developments (seq);
comment on table developments is 'What acts changed in events and reports, until every saved filter has looked at it.';

create table notices (
  id     bigint generated always as identity primary key,
  filter text not null,
  key    text not null,                         -- what it tells: told once
  what   text not null,
  event  text,
  report text not null,
  at     timestamptz not null,
  unique (filter, key)
);
comment on table notices is 'What saved filters told.';

create table notices_seen (
  person text not null,
  notice bigint not null references notices on delete cascade,
  primary key (person, notice)
);
comment on table notices_seen is 'Who has seen which notice.';

create table deliveries (
  id         text primary key,                  -- whoever gets it twice knows it by this
  filter     text not null,
  way        text not null check (way in ('mail', 'webhook')),
  goes_to    text not null,
  notices    bigint[] not null,
  state      text not null check (state in ('waiting', 'sent', 'dead')),
  tries      integer not null,
  next_at    timestamptz not null,
  trying     boolean not null,                  -- a try began, and its end is not known
  unsure     boolean not null,                  -- a try ended with its process: it may have come
  problem    json,
  sent_at    timestamptz
);
create index on deliveries (next_at) where state = 'waiting';
create index on deliveries (filter);
comment on table deliveries is 'Notices on their way out of the desk.';
