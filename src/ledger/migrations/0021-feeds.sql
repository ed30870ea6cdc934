-- derived: unchanged
-- Secret addresses at which calendars fetch what is due: they are changed and forgotten, as sessions are.

create table feeds (
  id       text primary key,
  token    text not null unique,                -- SHA-256 of what the address holds
  person   text not null,                       -- whose eyes it has; of a desk without accounts "local"
  register text not null,
  language text not null,
  made_at  timestamptz not null
);
create index on feeds (person);
comment on table feeds is 'Addresses of calendars; in no backup.';
