-- What is kept. Rows of these tables are added and never changed: what was decided later stands in later rows.

create table entries (
  seq      bigint primary key check (seq > 0),
  at       timestamptz not null,
  by       text not null,
  action   text not null,
  subject  text not null,
  content  text not null,                       -- hash over every row that the entry brought
  previous text references entries (hash) deferrable,
  hash     text not null unique
);
comment on table entries is 'The audit chain: what a person did, hashed over the entry before it.';

create table chain_head (
  one  boolean primary key default true check (one),
  seq  bigint not null,
  hash text not null
);
comment on table chain_head is 'The last entry, so that a chain cut short is noticed.';

create table sources (
  id    text primary key,
  name  text not null,
  url   text,
  entry bigint not null references entries deferrable initially deferred
);
create index on sources (entry);
comment on table sources is 'Who publishes: outlet, agency, ministry, office.';

create table captures (
  id      text primary key,                     -- SHA-256 of the bytes
  bytes   bytea not null,
  name    text not null,
  url     text,
  source  text references sources,
  given   json not null,
  seen_at timestamptz not null,
  entry   bigint not null references entries deferrable initially deferred
);
create index on captures (entry);
comment on table captures is 'Bytes as fetched or given.';

create table reports (
  id           text primary key,
  reading_id   text not null,                   -- the reader's id; the same words of another source have an id of ours
  seq          bigint not null unique,
  capture      text not null references captures,
  source       text references sources,
  title        text,
  language     text not null,
  published_at text,
  updated_at   text,
  text         text not null,
  origin       text not null,
  reprint_of   text references reports,
  bands        integer[] not null,              -- MinHash bands: reports that share one may be reprints
  entry        bigint not null references entries deferrable initially deferred
);
comment on table reports is 'One article, bulletin or situation report in a capture.';
create index on reports (capture);
create index on reports (source);
create index on reports (reprint_of) where reprint_of is not null;
create index on reports using gin (bands);
create index on reports (entry);

create table capture_reports (
  capture  text not null references captures,
  position integer not null,
  report   text not null references reports,
  entry    bigint not null references entries deferrable initially deferred,
  primary key (capture, position)
);
comment on table capture_reports is 'Which reports a capture holds, in their order on the page.';
create index on capture_reports (report);
create index on capture_reports (entry);

create table readings (
  report        text not null references reports,
  number        integer not null,
  reader        text not null,
  body          json not null,
  checks_failed integer not null,
  entry         bigint not null references entries deferrable initially deferred,
  primary key (report, number)
);
comment on table readings is 'What a reader found in a report, less its claims; the highest number is the newest.';
create index on readings (entry);

create table claims (
  id       text primary key,
  report   text not null references reports,
  register text not null,
  kind     text not null,
  scope    text not null check (scope in ('event', 'tally', 'state')),
  position integer not null,
  entry    bigint not null references entries deferrable initially deferred
);
comment on table claims is 'One thing that somebody says, in one report, at one quote.';
create index on claims (report, position);
create index on claims (register, report);
create index on claims (entry);

create table findings (
  claim  text not null references claims,
  number integer not null,
  unit   text,
  body   json not null,                         -- null in JSON: that reader no longer finds the claim
  entry  bigint not null references entries deferrable initially deferred,
  primary key (claim, number)
);
comment on table findings is 'A claim as each reader put it; null retires it.';
create index on findings (entry);

create table report_events (
  report text not null references reports,
  number integer not null,
  id     text not null,
  body   json not null,
  entry  bigint not null references entries deferrable initially deferred,
  primary key (report, number, id),
  foreign key (report, number) references readings
);
comment on table report_events is 'Claims of one report about one happening, as its reading put them together.';
create index on report_events (entry);

create table judgements (
  seq       bigint primary key,
  id        text not null unique,
  verdict   text not null
    check (verdict in ('accept', 'reject', 'correct', 'same', 'different', 'prefer', 'withdraw')),
  claim     text references claims,
  other     text references claims,
  event     text,
  judgement text references judgements (id),
  path      text,
  value     json,
  why       text,
  by        text not null,
  at        timestamptz not null,
  entry     bigint not null references entries deferrable initially deferred,
  check ((verdict = 'withdraw') = (judgement is not null)),
  check ((verdict = 'withdraw') = (claim is null)),
  check ((verdict in ('same', 'different')) = (other is not null)),
  check (verdict <> 'correct' or path is not null),
  check (verdict <> 'prefer' or (path is not null and event is not null))
);
comment on table judgements is 'Decisions, by whom, when and why.';
create index on judgements (claim);
create index on judgements (other) where other is not null;
create index on judgements (judgement) where judgement is not null;
create index on judgements (event) where event is not null;
create index on judgements (entry);

create table states (
  report text not null references reports,
  state  text not null check (state in ('new', 'inReview', 'done')),
  entry  bigint not null references entries deferrable initially deferred,
  primary key (report, entry)
);
comment on table states is 'How far a report is worked through; the highest entry counts.';
create index on states (entry);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation',
          hint = 'Judge, withdraw or read again instead: what was kept stays.';
end
$$;

create trigger append_only before update or delete or truncate on entries         execute function refuse_change();
create trigger append_only before update or delete or truncate on sources         execute function refuse_change();
create trigger append_only before update or delete or truncate on captures        execute function refuse_change();
create trigger append_only before update or delete or truncate on reports         execute function refuse_change();
create trigger append_only before update or delete or truncate on capture_reports execute function refuse_change();
create trigger append_only before update or delete or truncate on readings        execute function refuse_change();
create trigger append_only before update or delete or truncate on claims          execute function refuse_change();
create trigger append_only before update or delete or truncate on findings        execute function refuse_change();
create trigger append_only before update or delete or truncate on report_events   execute function refuse_change();
create trigger append_only before update or delete or truncate on judgements      execute function refuse_change();
create trigger append_only before update or delete or truncate on states          execute function refuse_change();
