-- derived: unchanged
-- Keys that were given up as lost, what they wrap, and who is told that an entry's consent was withdrawn.

create table given_up_keys (
  key    text not null,                         -- its fingerprint; given up again where it was found meanwhile
  reason text not null,
  entry  bigint not null references entries deferrable initially deferred,
  primary key (key, entry)
);
create index on given_up_keys (entry);
comment on table given_up_keys is 'Keys of the desk that somebody declared lost: what they seal stays closed, and others seal anew.';
create trigger append_only before update or delete or truncate on given_up_keys execute function refuse_change();
create index on entries (subject, seq) where action = 'bringKeyBack';

alter table data_keys add column lost boolean not null default false,
  drop constraint data_keys_pkey, add primary key (subject, wrapped);
create unique index data_keys_in_use on data_keys (subject) where not lost;
comment on table data_keys is 'A key for each that has something sealed, wrapped by the key of the desk, which is not here, and those before it that only a lost key opens; changed in place, and destroyed with consent.';

-- Those of before: an owner or auditor alone.
alter table redactions add column needs smallint not null default 3;
comment on column redactions.needs is 'The clearance that it took to see the entry, and that it takes to be told that it is gone.';

create view seen0.redactions as select * from public.redactions where needs <= 0;
create view seen1.redactions as select * from public.redactions where needs <= 1;
create view seen2.redactions as select * from public.redactions where needs <= 2;

-- An act of which everything was withdrawn is there for whoever could see something of it.
create or replace view seen0.book_acts as select * from public.book_acts a where exists (
    select from public.book_versions v join public.book_entries b on b.id = v.id
    where v.entry = a.entry and b.needs <= 0)
  or exists (select from public.redacted_rows d join public.redactions r on r.entry = d.entry
    where d.brought = a.entry and r.needs <= 0)
  or not exists (select from public.book_versions v where v.entry = a.entry)
    and not exists (select from public.redacted_rows d where d.brought = a.entry);
create or replace view seen1.book_acts as select * from public.book_acts a where exists (
    select from public.book_versions v join public.book_entries b on b.id = v.id
    where v.entry = a.entry and b.needs <= 1)
  or exists (select from public.redacted_rows d join public.redactions r on r.entry = d.entry
    where d.brought = a.entry and r.needs <= 1)
  or not exists (select from public.book_versions v where v.entry = a.entry)
    and not exists (select from public.redacted_rows d where d.brought = a.entry);
create or replace view seen2.book_acts as select * from public.book_acts a where exists (
    select from public.book_versions v join public.book_entries b on b.id = v.id
    where v.entry = a.entry and b.needs <= 2)
  or exists (select from public.redacted_rows d join public.redactions r on r.entry = d.entry
    where d.brought = a.entry and r.needs <= 2)
  or not exists (select from public.book_versions v where v.entry = a.entry)
    and not exists (select from public.redacted_rows d where d.brought = a.entry);
