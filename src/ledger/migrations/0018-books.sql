-- derived: unchanged
-- Entries that people fill into registers: versions are only added; what stands now is worked out of them.

create table book_acts (
  entry    bigint primary key references entries deferrable initially deferred,
  register text not null,
  key      text,                                -- made of who sent it and their own name for it: sent twice, kept once
  file     text                                 -- of an import: the name of its file
);
create unique index on book_acts (key) where key is not null;
comment on table book_acts is 'Acts on entries of books.';
create trigger append_only before update or delete or truncate on book_acts execute function refuse_change();

create table book_versions (
  id          text not null,
  version     integer not null,
  register    text not null,
  kind        text not null,
  fields      json not null,                    -- values by field
  stops       json not null,                    -- on the ladder of its register
  claims      text[] not null,
  sharing     text check (sharing in ('clear', 'green', 'amber', 'amberStrict', 'red')),
  sensitivity text check (sensitivity in ('low', 'moderate', 'high', 'severe')),
  removed     boolean not null,
  import      text,                             -- the act that last brought it from a file
  why         text,
  position    integer not null,                 -- its place among what its act was given
  entry       bigint not null references entries deferrable initially deferred,
  primary key (id, version)
);
create index on book_versions (entry);
comment on table book_versions is 'Entries of books as each act left them; the highest version counts.';
create trigger append_only before update or delete or truncate on book_versions execute function refuse_change();

create table book_entries (
  id          text primary key,
  register    text not null,
  kind        text not null,
  status      text not null,                    -- '' without a ladder
  day         text not null,                    -- '' where it is not known
  removed     boolean not null,
  import      text,
  sharing     text,
  sensitivity text,
  writer      text not null,                    -- who wrote its first version
  version     integer not null,
  entry       bigint not null,
  facets      text[] not null,                  -- field=value, folded
  keys        jsonb not null,                   -- what each field sorts by
  words       tsvector not null,
  body        json not null
);
create index on book_entries (register, removed, day collate "C", id collate "C");
create index on book_entries (register, removed, status collate "C", day collate "C", id collate "C");
create index on book_entries (register, removed, entry);
create index on book_entries (import) where import is not null;
create index on book_entries using gin (facets);
create index on book_entries using gin (words);
comment on table book_entries is 'Derived: entries of books as they stand.';
