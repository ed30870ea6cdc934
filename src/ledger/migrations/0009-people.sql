-- Who may use a desk. People and roles are kept; passwords and sessions are not part of the record: they are changed and forgotten.

create table people (
  id    text primary key,
  name  text not null,
  key   text not null unique,                   -- the name as it is compared: no two look the same
  entry bigint not null references entries deferrable initially deferred
);
create index on people (entry);
comment on table people is 'Who has an account; nobody is removed, so that a name in the record is one person.';

create table roles (
  person text not null references people,
  role   text not null check (role in ('owner', 'editor', 'analyst', 'field', 'viewer', 'auditor')),
  active boolean not null,                      -- whether they may sign in
  entry  bigint not null references entries deferrable initially deferred,
  primary key (person, entry)
);
create index on roles (entry);
comment on table roles is 'What somebody is at the desk; the highest entry counts.';

create table credentials (
  person    text primary key references people,
  password  text not null,                      -- argon2id
  totp      text,                               -- secret of the second step, base32
  totp_used bigint not null default 0,          -- its last step used: no code is taken twice
  recovery  text[] not null default '{}'        -- SHA-256 of the codes that are left
);
comment on table credentials is 'How somebody signs in; in no entry, and changed in place.';

create table sessions (
  id        text primary key,
  token     text not null unique,               -- SHA-256 of what the browser holds
  person    text not null references people,
  opened_at timestamptz not null,
  seen_at   timestamptz not null,
  ends_at   timestamptz not null,
  address   text,
  agent     text
);
create index on sessions (person);
comment on table sessions is 'Who is signed in where; in no backup.';

create index on entries (by, seq desc);

create trigger append_only before update or delete or truncate on people execute function refuse_change();
create trigger append_only before update or delete or truncate on roles  execute function refuse_change();
