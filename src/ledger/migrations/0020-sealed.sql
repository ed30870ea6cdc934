-- derived: unchanged
-- Sealed fields: their ciphertext is kept as everything is; the keys by which they open are not part of the record.

create table data_keys (
  subject text primary key,                     -- whose content it seals: `entry ID`, `person ID`
  key     text not null,                        -- fingerprint of the desk's key that wraps it
  wrapped bytea not null
);
comment on table data_keys is 'One key for each that has something sealed, wrapped by the key of the desk, which is not here; changed in place, and destroyed with consent.';

create table duties (
  person text not null,                         -- `local` is whoever works at this machine
  duty   text not null check (duty in ('sealed')),
  given  boolean not null,
  entry  bigint not null references entries deferrable initially deferred,
  primary key (person, duty, entry)
);
create index on duties (entry);
comment on table duties is 'What somebody was trusted with beside a role; the highest entry counts.';
create trigger append_only before update or delete or truncate on duties execute function refuse_change();
