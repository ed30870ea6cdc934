-- derived: unchanged
-- Sealed fields of entries, who opened them, and entries whose consent was withdrawn.

alter table book_versions add column sealed text[] not null default '{}';   -- fields that hold something sealed

create table book_sealed (
  id      text not null,
  version integer not null,
  field   text not null,
  sealed  bytea,                                -- ciphertext; null: it holds nothing any more
  entry   bigint not null references entries deferrable initially deferred,
  primary key (id, version, field)
);
create index on book_sealed (entry);
comment on table book_sealed is 'What each version sealed into a field; the highest version of a field counts.';

create table openings (
  entry  bigint primary key references entries deferrable initially deferred,
  id     text not null,
  field  text not null,
  reason text not null
);
comment on table openings is 'Who opened what is sealed, and why; never what it says.';
create trigger append_only before update or delete or truncate on openings execute function refuse_change();

create table redactions (
  id       text primary key,
  register text not null,
  reason   text not null,
  entry    bigint not null references entries deferrable initially deferred
);
create index on redactions (entry);
comment on table redactions is 'Entries of books whose content was removed, and why; nothing is ever kept of them again.';
create trigger append_only before update or delete or truncate on redactions execute function refuse_change();

create table redacted_rows (
  source  text not null,                        -- the table that it was in
  key     text not null,
  hash    text not null,                        -- by which the chain still holds
  brought bigint not null,                      -- the entry that had brought it
  entry   bigint not null references entries deferrable initially deferred,
  primary key (source, key)
);
create index on redacted_rows (brought);
create index on redacted_rows (entry);
comment on table redacted_rows is 'The hash of each row that a redaction removed.';
create trigger append_only before update or delete or truncate on redacted_rows execute function refuse_change();

-- A row can go once its hash is kept, and not before.
create function refuse_unless_redacted() returns trigger language plpgsql as $$
begin
  perform from redacted_rows where source = tg_table_name
    and key = concat_ws(' ', old.id, old.version, to_jsonb(old) ->> 'field');
  if found then return old; end if;
  raise exception '% is append-only: delete refused', tg_table_name
    using errcode = 'restrict_violation', hint = 'What was kept stays, until consent for it is withdrawn.';
end
$$;

drop trigger append_only on book_versions;
create trigger append_only   before update or truncate on book_versions execute function refuse_change();
create trigger redacted_only before delete on book_versions for each row execute function refuse_unless_redacted();
create trigger append_only   before update or truncate on book_sealed execute function refuse_change();
create trigger redacted_only before delete on book_sealed for each row execute function refuse_unless_redacted();
