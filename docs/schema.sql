-- The whole schema, read from the catalog. Written by: npx vitest run tests/ledger/store -u

-- Who works on a report; the highest entry counts.
create table assignments (
  report text not null,
  person text,
  entry bigint not null,
  PRIMARY KEY (report, entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report) REFERENCES reports(id)
);
CREATE INDEX assignments_entry_report_idx ON public.assignments USING btree (entry, report COLLATE "C");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assignments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Acts on entries of books.
create table book_acts (
  entry bigint not null,
  register text not null,
  key text,
  file text,
  PRIMARY KEY (entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX book_acts_key_idx ON public.book_acts USING btree (key) WHERE (key IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.book_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Derived: entries of books as they stand.
create table book_entries (
  id text not null,
  register text not null,
  kind text not null,
  status text not null,
  day text not null,
  removed boolean not null,
  import text,
  sharing text,
  sensitivity text,
  writer text not null,
  version integer not null,
  entry bigint not null,
  facets text[] not null,
  keys jsonb not null,
  words tsvector not null,
  body json not null,
  needs smallint not null default 0,
  PRIMARY KEY (id)
);
CREATE INDEX book_entries_facets_idx ON public.book_entries USING gin (facets);
CREATE INDEX book_entries_import_idx ON public.book_entries USING btree (import) WHERE (import IS NOT NULL);
CREATE INDEX book_entries_register_removed_day_id_idx ON public.book_entries USING btree (register, removed, day COLLATE "C", id COLLATE "C");
CREATE INDEX book_entries_register_removed_entry_idx ON public.book_entries USING btree (register, removed, entry);
CREATE INDEX book_entries_register_removed_status_day_id_idx ON public.book_entries USING btree (register, removed, status COLLATE "C", day COLLATE "C", id COLLATE "C");
CREATE INDEX book_entries_words_idx ON public.book_entries USING gin (words);

-- What each version sealed into a field; the highest version of a field counts.
create table book_sealed (
  id text not null,
  version integer not null,
  field text not null,
  sealed bytea,
  entry bigint not null,
  PRIMARY KEY (id, version, field),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX book_sealed_entry_idx ON public.book_sealed USING btree (entry);
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON public.book_sealed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER redacted_only BEFORE DELETE ON public.book_sealed FOR EACH ROW EXECUTE FUNCTION refuse_unless_redacted();

-- Entries of books as each act left them; the highest version counts.
create table book_versions (
  id text not null,
  version integer not null,
  register text not null,
  kind text not null,
  fields json not null,
  stops json not null,
  claims text[] not null,
  sharing text,
  sensitivity text,
  removed boolean not null,
  import text,
  why text,
  "position" integer not null,
  entry bigint not null,
  sealed text[] not null default '{}'::text[],
  PRIMARY KEY (id, version),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((sensitivity = ANY (ARRAY['low'::text, 'moderate'::text, 'high'::text, 'severe'::text]))),
  CHECK ((sharing = ANY (ARRAY['clear'::text, 'green'::text, 'amber'::text, 'amberStrict'::text, 'red'::text])))
);
CREATE INDEX book_versions_entry_idx ON public.book_versions USING btree (entry);
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON public.book_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER redacted_only BEFORE DELETE ON public.book_versions FOR EACH ROW EXECUTE FUNCTION refuse_unless_redacted();

-- Which reports a capture holds, in their order on the page.
create table capture_reports (
  capture text not null,
  "position" integer not null,
  report text not null,
  entry bigint not null,
  PRIMARY KEY (capture, "position"),
  FOREIGN KEY (capture) REFERENCES captures(id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report) REFERENCES reports(id)
);
CREATE INDEX capture_reports_entry_idx ON public.capture_reports USING btree (entry);
CREATE INDEX capture_reports_report_idx ON public.capture_reports USING btree (report);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.capture_reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Bytes as fetched or given.
create table captures (
  id text not null,
  bytes bytea not null,
  name text not null,
  url text,
  source text,
  given json not null,
  seen_at timestamp with time zone not null,
  entry bigint not null,
  PRIMARY KEY (id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (source) REFERENCES sources(id)
);
CREATE INDEX captures_entry_idx ON public.captures USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.captures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Derived: actors and places, each with all of its names.
create table catalogue (
  id text not null,
  what text not null,
  name text not null,
  called json,
  kind text,
  country text,
  site json,
  mentions integer not null,
  first_seen text,
  last_seen text,
  search text not null,
  PRIMARY KEY (id)
);
CREATE INDEX catalogue_what_mentions_id_idx ON public.catalogue USING btree (what, mentions DESC, id COLLATE "C");

-- The last entry, so that a chain cut short is noticed.
create table chain_head (
  one boolean not null default true,
  seq bigint not null,
  hash text not null,
  PRIMARY KEY (one),
  CHECK (one)
);

-- How far a claim may be shared and how much harm it may do; the highest entry counts.
create table claim_marks (
  claim text not null,
  sharing text,
  sensitivity text,
  entry bigint not null,
  PRIMARY KEY (claim, entry),
  FOREIGN KEY (claim) REFERENCES claims(id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((sensitivity = ANY (ARRAY['low'::text, 'moderate'::text, 'high'::text, 'severe'::text]))),
  CHECK ((sharing = ANY (ARRAY['clear'::text, 'green'::text, 'amber'::text, 'amberStrict'::text, 'red'::text])))
);
CREATE INDEX claim_marks_entry_claim_idx ON public.claim_marks USING btree (entry, claim COLLATE "C");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.claim_marks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One thing that somebody says, in one report, at one quote.
create table claims (
  id text not null,
  report text not null,
  register text not null,
  kind text not null,
  scope text not null,
  "position" integer not null,
  entry bigint not null,
  PRIMARY KEY (id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report) REFERENCES reports(id),
  CHECK ((scope = ANY (ARRAY['event'::text, 'tally'::text, 'state'::text])))
);
CREATE INDEX claims_entry_idx ON public.claims USING btree (entry);
CREATE INDEX claims_register_report_idx ON public.claims USING btree (register, report);
CREATE INDEX claims_report_position_idx ON public.claims USING btree (report, "position");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.claims FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER total_added AFTER INSERT ON public.claims REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION total_added();

-- How somebody signs in; in no entry, and changed in place.
create table credentials (
  person text not null,
  password text not null,
  totp text,
  totp_used bigint not null default 0,
  recovery text[] not null default '{}'::text[],
  PRIMARY KEY (person),
  FOREIGN KEY (person) REFERENCES people(id)
);

-- A key for each that has something sealed, wrapped by the key of the desk, which is not here, and those before it that only a lost key opens; changed in place, and destroyed with consent.
create table data_keys (
  subject text not null,
  key text not null,
  wrapped bytea not null,
  lost boolean not null default false,
  PRIMARY KEY (subject, wrapped)
);
CREATE UNIQUE INDEX data_keys_in_use ON public.data_keys USING btree (subject) WHERE (NOT lost);

-- Notices on their way out of the desk.
create table deliveries (
  id text not null,
  filter text not null,
  way text not null,
  goes_to text not null,
  notices bigint[] not null,
  state text not null,
  tries integer not null,
  next_at timestamp with time zone not null,
  trying boolean not null,
  unsure boolean not null,
  problem json,
  sent_at timestamp with time zone,
  clearance smallint not null default 3,
  PRIMARY KEY (id),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text]))),
  CHECK ((way = ANY (ARRAY['mail'::text, 'webhook'::text])))
);
CREATE INDEX deliveries_filter_idx ON public.deliveries USING btree (filter);
CREATE INDEX deliveries_next_at_idx ON public.deliveries USING btree (next_at) WHERE (state = 'waiting'::text);

-- What acts changed in events and reports, until every saved filter has looked at it.
create table developments (
  seq bigint not null,
  what text not null,
  event text,
  reports text[] not null,
  CHECK ((what = ANY (ARRAY['newEvent'::text, 'contradiction'::text, 'failedCheck'::text])))
);
CREATE INDEX developments_seq_idx ON public.developments USING btree (seq);

-- What somebody was trusted with beside a role; the highest entry counts.
create table duties (
  person text not null,
  duty text not null,
  given boolean not null,
  entry bigint not null,
  PRIMARY KEY (person, duty, entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((duty = 'sealed'::text))
);
CREATE INDEX duties_entry_idx ON public.duties USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.duties FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The audit chain: what a person did, hashed over the entry before it.
create table entries (
  seq bigint not null,
  at timestamp with time zone not null,
  by text not null,
  action text not null,
  subject text not null,
  content text not null,
  previous text,
  hash text not null,
  UNIQUE (hash),
  PRIMARY KEY (seq),
  FOREIGN KEY (previous) REFERENCES entries(hash) DEFERRABLE,
  CHECK ((seq > 0))
);
CREATE INDEX entries_by_idx ON public.entries USING btree (by);
CREATE INDEX entries_by_seq_idx ON public.entries USING btree (by, seq DESC);
CREATE INDEX entries_subject_seq_idx ON public.entries USING btree (subject, seq) WHERE (action = 'bringKeyBack'::text);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What lists and pages show of an event.
create table event_bodies (
  event text not null,
  body json not null,
  PRIMARY KEY (event)
);

-- Groups of claims about one happening.
create table events (
  day integer,
  x integer,
  y integer,
  register text not null,
  accounts text not null,
  state text not null,
  area text,
  kind text not null,
  sort_day text not null,
  from_day text,
  to_day text,
  places text not null,
  actors text not null,
  sources text[] not null,
  certainties text[] not null,
  id text not null,
  spot text,
  in_day text,
  in_week text,
  in_month text,
  in_year text,
  country text,
  province text,
  numbers double precision[] not null,
  acting text[] not null,
  acting_names text not null,
  place_keys text[] not null,
  sharing text,
  PRIMARY KEY (id),
  CHECK ((accounts = ANY (ARRAY['agree'::text, 'differ'::text, 'settled'::text]))),
  CHECK ((state = ANY (ARRAY['unjudged'::text, 'partly'::text, 'accepted'::text])))
);
CREATE INDEX events_coalesce_idx ON public.events USING btree (COALESCE(to_day, from_day));
CREATE INDEX events_counted ON public.events USING btree (in_day) INCLUDE (in_week, in_month, in_year, register, kind, country, province, state, accounts, certainties, sharing, numbers);
CREATE INDEX events_listed ON public.events USING btree (sort_day COLLATE "C" DESC, id COLLATE "C") INCLUDE (state, accounts, register, kind, certainties, from_day, to_day);
CREATE INDEX events_register_sort_day_id_idx ON public.events USING btree (register, sort_day COLLATE "C" DESC, id COLLATE "C");
CREATE INDEX events_register_to_day_from_day_idx ON public.events USING btree (register, to_day, from_day);
CREATE INDEX events_sharing_sort_day_id_idx ON public.events USING btree (sharing, sort_day COLLATE "C" DESC, id COLLATE "C") WHERE (sharing IS NOT NULL);
CREATE INDEX events_sources_idx ON public.events USING gin (sources) WITH (fastupdate=off);
CREATE TRIGGER total_added AFTER INSERT ON public.events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION total_added();
CREATE TRIGGER total_gone AFTER DELETE ON public.events REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION total_gone();

-- Addresses of calendars; in no backup.
create table feeds (
  id text not null,
  token text not null,
  person text not null,
  register text not null,
  language text not null,
  made_at timestamp with time zone not null,
  UNIQUE (token),
  PRIMARY KEY (id)
);
CREATE INDEX feeds_person_idx ON public.feeds USING btree (person);

-- The tallies that a reported figure stands on.
create table figure_claims (
  figure text not null,
  claim text not null,
  PRIMARY KEY (figure, claim)
);
CREATE INDEX figure_claims_claim_idx ON public.figure_claims USING btree (claim);

-- Numbers over a window, as somebody reports them.
create table figures (
  id text not null,
  series text not null,
  register text not null,
  kind text not null,
  sort_key text not null,
  from_day text,
  to_day text,
  places text[] not null,
  actors text[] not null,
  scope json not null,
  body json not null,
  PRIMARY KEY (id)
);
CREATE INDEX figures_series_sort_key_id_idx ON public.figures USING btree (series, sort_key COLLATE "C" DESC, id COLLATE "C");
CREATE INDEX figures_sort_key_id_idx ON public.figures USING btree (sort_key COLLATE "C" DESC, id COLLATE "C");
CREATE TRIGGER total_added AFTER INSERT ON public.figures REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION total_added();
CREATE TRIGGER total_gone AFTER DELETE ON public.figures REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION total_gone();

-- The entry up to which each saved filter was told what is new.
create table filter_cursors (
  filter text not null,
  seq bigint not null,
  PRIMARY KEY (filter)
);

-- A claim as each reader put it; null retires it.
create table findings (
  claim text not null,
  number integer not null,
  unit text,
  body json not null,
  entry bigint not null,
  PRIMARY KEY (claim, number),
  FOREIGN KEY (claim) REFERENCES claims(id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX findings_entry_idx ON public.findings USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.findings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Keys of the desk that somebody declared lost: what they seal stays closed, and others seal anew.
create table given_up_keys (
  key text not null,
  reason text not null,
  entry bigint not null,
  PRIMARY KEY (key, entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX given_up_keys_entry_idx ON public.given_up_keys USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.given_up_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What lists of reports sort and filter by.
create table inbox (
  seq bigint not null,
  report text not null,
  state text not null,
  assignee text,
  source text,
  source_name text not null,
  published text not null,
  failed integer not null,
  claims integer not null,
  judged integer not null,
  registers text[] not null,
  counts integer[] not null,
  news text[] not null,
  sharing text,
  assigned text default COALESCE(assignee, ''::text),
  sensitivity text,
  UNIQUE (report),
  PRIMARY KEY (seq)
);
CREATE INDEX inbox_assigned_seq_idx ON public.inbox USING btree (assigned, seq);
CREATE INDEX inbox_assignee_seq_idx ON public.inbox USING btree (assignee, seq) WHERE (assignee IS NOT NULL);
CREATE INDEX inbox_expr_seq_idx ON public.inbox USING btree (((claims - judged)), seq);
CREATE INDEX inbox_failed_seq_idx ON public.inbox USING btree (failed, seq);
CREATE INDEX inbox_published_seq_idx ON public.inbox USING btree (published, seq);
CREATE INDEX inbox_sharing_seq_idx ON public.inbox USING btree (sharing, seq) WHERE (sharing IS NOT NULL);
CREATE INDEX inbox_source_name_seq_idx ON public.inbox USING btree (source_name, seq);
CREATE INDEX inbox_source_seq_idx ON public.inbox USING btree (source, seq);
CREATE INDEX inbox_state_published_seq_idx ON public.inbox USING btree (state, published, seq);
CREATE INDEX inbox_state_seq_idx ON public.inbox USING btree (state, seq);
CREATE TRIGGER count_added AFTER INSERT ON public.inbox REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added();
CREATE TRIGGER count_moved AFTER UPDATE ON public.inbox REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_moved();

-- How many reports the inbox has of each state; its triggers count.
create table inbox_counts (
  state text not null,
  reports bigint not null,
  PRIMARY KEY (state)
);

-- Decisions, by whom, when and why.
create table judgements (
  seq bigint not null,
  id text not null,
  verdict text not null,
  claim text,
  other text,
  event text,
  judgement text,
  path text,
  value json,
  why text,
  by text not null,
  at timestamp with time zone not null,
  entry bigint not null,
  UNIQUE (id),
  PRIMARY KEY (seq),
  FOREIGN KEY (claim) REFERENCES claims(id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (judgement) REFERENCES judgements(id),
  FOREIGN KEY (other) REFERENCES claims(id),
  CHECK (((verdict <> 'correct'::text) OR (path IS NOT NULL))),
  CHECK (((verdict <> 'prefer'::text) OR ((path IS NOT NULL) AND (event IS NOT NULL)))),
  CHECK (((verdict = 'withdraw'::text) = (claim IS NULL))),
  CHECK (((verdict = 'withdraw'::text) = (judgement IS NOT NULL))),
  CHECK (((verdict = ANY (ARRAY['same'::text, 'different'::text])) = (other IS NOT NULL))),
  CHECK ((verdict = ANY (ARRAY['accept'::text, 'reject'::text, 'correct'::text, 'same'::text, 'different'::text, 'prefer'::text, 'add'::text, 'split'::text, 'withdraw'::text])))
);
CREATE INDEX judgements_claim_idx ON public.judgements USING btree (claim);
CREATE INDEX judgements_entry_idx ON public.judgements USING btree (entry);
CREATE INDEX judgements_event_idx ON public.judgements USING btree (event) WHERE (event IS NOT NULL);
CREATE INDEX judgements_judgement_idx ON public.judgements USING btree (judgement) WHERE (judgement IS NOT NULL);
CREATE INDEX judgements_other_idx ON public.judgements USING btree (other) WHERE (other IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.judgements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER total_added AFTER INSERT ON public.judgements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION total_added();

-- Derived: reports that not everybody may see, and the clearance that each takes.
create table marked (
  report text not null,
  seq bigint not null,
  needs smallint not null,
  UNIQUE (seq),
  PRIMARY KEY (report),
  CHECK (((needs >= 1) AND (needs <= 3)))
);

-- Derived: claims that have a mark, and the clearance that each takes.
create table marked_claims (
  claim text not null,
  report text not null,
  sharing text,
  sensitivity text,
  needs smallint not null,
  PRIMARY KEY (claim),
  CHECK (((needs >= 0) AND (needs <= 3)))
);
CREATE INDEX marked_claims_report_idx ON public.marked_claims USING btree (report);

-- Derived: names that claims give to actors, speakers and places.
create table mentions (
  claim text not null,
  name text not null,
  role text not null,
  what text not null,
  words text not null,
  kind text,
  country text,
  site json,
  listed boolean not null,
  report text not null,
  report_seq bigint not null,
  "position" integer not null,
  PRIMARY KEY (claim, name, role)
);
CREATE INDEX mentions_name_listed_report_seq_position_claim_idx ON public.mentions USING btree (name, listed, report_seq, "position", claim COLLATE "C");

create table migrations (
  number integer not null,
  name text not null,
  hash text not null,
  PRIMARY KEY (number)
);

-- Derived: every spelling of a listed name, how often it is used and to what it leads.
create table names (
  name text not null,
  words text not null,
  folded text not null,
  what text not null,
  entry text not null,
  mentions integer not null,
  PRIMARY KEY (name, words)
);
CREATE INDEX names_entry_idx ON public.names USING btree (entry);
CREATE INDEX names_what_folded_idx ON public.names USING btree (what, folded);

-- Decisions on names: which mean the same, what the desk calls it, where it lies.
create table namings (
  seq bigint not null,
  id text not null,
  what text not null,
  act text not null,
  one json,
  other json,
  name text,
  place json,
  naming text,
  why text,
  by text not null,
  at timestamp with time zone not null,
  entry bigint not null,
  UNIQUE (id),
  PRIMARY KEY (seq),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (naming) REFERENCES namings(id),
  CHECK (((act <> 'call'::text) OR (why IS NOT NULL))),
  CHECK (((act <> 'locate'::text) OR ((place IS NOT NULL) AND (what = 'place'::text)))),
  CHECK (((act = 'call'::text) = (name IS NOT NULL))),
  CHECK (((act = 'withdraw'::text) = (naming IS NOT NULL))),
  CHECK (((act = 'withdraw'::text) = (one IS NULL))),
  CHECK (((act = ANY (ARRAY['alias'::text, 'same'::text, 'different'::text])) = (other IS NOT NULL))),
  CHECK ((act = ANY (ARRAY['alias'::text, 'call'::text, 'locate'::text, 'same'::text, 'different'::text, 'withdraw'::text]))),
  CHECK ((what = ANY (ARRAY['actor'::text, 'place'::text])))
);
CREATE INDEX namings_entry_idx ON public.namings USING btree (entry);
CREATE INDEX namings_naming_idx ON public.namings USING btree (naming) WHERE (naming IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.namings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What saved filters told.
create table notices (
  id bigint not null,
  filter text not null,
  key text not null,
  what text not null,
  event text,
  report text not null,
  at timestamp with time zone not null,
  UNIQUE (filter, key),
  PRIMARY KEY (id)
);

-- Who has seen which notice.
create table notices_seen (
  person text not null,
  notice bigint not null,
  PRIMARY KEY (person, notice),
  FOREIGN KEY (notice) REFERENCES notices(id) ON DELETE CASCADE
);

-- Who opened what is sealed, and why; never what it says.
create table openings (
  entry bigint not null,
  id text not null,
  field text not null,
  reason text not null,
  PRIMARY KEY (entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.openings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who has an account; nobody is removed, so that a name in the record is one person.
create table people (
  id text not null,
  name text not null,
  key text not null,
  entry bigint not null,
  UNIQUE (key),
  PRIMARY KEY (id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX people_entry_idx ON public.people USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.people FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a reader found in a report, less its claims; the highest number is the newest.
create table readings (
  report text not null,
  number integer not null,
  reader text not null,
  body json not null,
  checks_failed integer not null,
  entry bigint not null,
  PRIMARY KEY (report, number),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report) REFERENCES reports(id)
);
CREATE INDEX readings_entry_idx ON public.readings USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.readings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The hash of each row that a redaction removed.
create table redacted_rows (
  source text not null,
  key text not null,
  hash text not null,
  brought bigint not null,
  entry bigint not null,
  PRIMARY KEY (source, key),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX redacted_rows_brought_idx ON public.redacted_rows USING btree (brought);
CREATE INDEX redacted_rows_entry_idx ON public.redacted_rows USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.redacted_rows FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Entries of books whose content was removed, and why; nothing is ever kept of them again.
create table redactions (
  id text not null,
  register text not null,
  reason text not null,
  entry bigint not null,
  needs smallint not null default 3,
  PRIMARY KEY (id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX redactions_entry_idx ON public.redactions USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.redactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Claims of one report about one happening, as its reading put them together.
create table report_events (
  report text not null,
  number integer not null,
  id text not null,
  body json not null,
  entry bigint not null,
  PRIMARY KEY (report, number, id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report) REFERENCES reports(id),
  FOREIGN KEY (report, number) REFERENCES readings(report, number)
);
CREATE INDEX report_events_entry_idx ON public.report_events USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The folded words of a report's title and text, for the search.
create table report_words (
  seq bigint not null,
  words tsvector not null,
  PRIMARY KEY (seq)
);
CREATE INDEX report_words_index ON public.report_words USING gin (words) WITH (fastupdate=off);

-- One article, bulletin or situation report in a capture.
create table reports (
  id text not null,
  reading_id text not null,
  seq bigint not null,
  capture text not null,
  source text,
  title text,
  language text not null,
  published_at text,
  updated_at text,
  text text not null,
  origin text not null,
  reprint_of text,
  bands integer[] not null,
  entry bigint not null,
  UNIQUE (seq),
  PRIMARY KEY (id),
  FOREIGN KEY (capture) REFERENCES captures(id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (reprint_of) REFERENCES reports(id),
  FOREIGN KEY (source) REFERENCES sources(id)
);
CREATE INDEX reports_bands_idx ON public.reports USING gin (bands);
CREATE INDEX reports_capture_idx ON public.reports USING btree (capture);
CREATE INDEX reports_entry_idx ON public.reports USING btree (entry);
CREATE INDEX reports_reprint_of_idx ON public.reports USING btree (reprint_of) WHERE (reprint_of IS NOT NULL);
CREATE INDEX reports_source_idx ON public.reports USING btree (source);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER total_added AFTER INSERT ON public.reports REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION total_added();

-- What somebody is at the desk; the highest entry counts.
create table roles (
  person text not null,
  role text not null,
  active boolean not null,
  entry bigint not null,
  PRIMARY KEY (person, entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (person) REFERENCES people(id),
  CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text, 'analyst'::text, 'field'::text, 'viewer'::text, 'auditor'::text])))
);
CREATE INDEX roles_entry_idx ON public.roles USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.roles FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Filters that people saved; the highest entry of each counts.
create table saved_filters (
  filter text not null,
  owner text not null,
  name text not null,
  page text not null,
  query text not null,
  shared boolean not null,
  tell json not null,
  removed boolean not null,
  entry bigint not null,
  PRIMARY KEY (filter, entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((page = ANY (ARRAY['inbox'::text, 'events'::text, 'figures'::text])))
);
CREATE INDEX saved_filters_entry_idx ON public.saved_filters USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.saved_filters FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How much harm a report may do in wrong hands; the highest entry counts.
create table sensitivities (
  report text not null,
  level text,
  entry bigint not null,
  PRIMARY KEY (report, entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report) REFERENCES reports(id),
  CHECK ((level = ANY (ARRAY['low'::text, 'moderate'::text, 'high'::text, 'severe'::text])))
);
CREATE INDEX sensitivities_entry_report_idx ON public.sensitivities USING btree (entry, report COLLATE "C");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sensitivities FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who is signed in where; in no backup.
create table sessions (
  id text not null,
  token text not null,
  person text not null,
  opened_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  address text,
  agent text,
  UNIQUE (token),
  PRIMARY KEY (id),
  FOREIGN KEY (person) REFERENCES people(id)
);
CREATE INDEX sessions_person_idx ON public.sessions USING btree (person);

-- How far a report may be shared; the highest entry counts.
create table sharings (
  report text not null,
  level text,
  entry bigint not null,
  PRIMARY KEY (report, entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report) REFERENCES reports(id),
  CHECK ((level = ANY (ARRAY['clear'::text, 'green'::text, 'amber'::text, 'amberStrict'::text, 'red'::text])))
);
CREATE INDEX sharings_entry_report_idx ON public.sharings USING btree (entry, report COLLATE "C");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sharings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who publishes: outlet, agency, ministry, office.
create table sources (
  id text not null,
  name text not null,
  url text,
  entry bigint not null,
  PRIMARY KEY (id),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX sources_entry_idx ON public.sources USING btree (entry);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sources FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Claims that may stand in an event, with what is compared of them and where they stand.
create table standing (
  claim text not null,
  report text not null,
  report_seq bigint not null,
  "position" integer not null,
  unit text not null,
  register text not null,
  kind text not null,
  from_day text,
  to_day text,
  "out" boolean not null,
  keys json not null,
  event text,
  told text,
  PRIMARY KEY (claim)
);
CREATE INDEX standing_event_idx ON public.standing USING btree (event);
CREATE INDEX standing_register_from_day_to_day_idx ON public.standing USING btree (register, from_day, to_day);
CREATE INDEX standing_register_told_idx ON public.standing USING btree (register, told) WHERE (told IS NOT NULL);
CREATE INDEX standing_report_idx ON public.standing USING btree (report);
CREATE INDEX standing_unit_idx ON public.standing USING btree (unit);

-- How far a report is worked through; the highest entry counts.
create table states (
  report text not null,
  state text not null,
  entry bigint not null,
  PRIMARY KEY (report, entry),
  FOREIGN KEY (entry) REFERENCES entries(seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report) REFERENCES reports(id),
  CHECK ((state = ANY (ARRAY['new'::text, 'inReview'::text, 'done'::text])))
);
CREATE INDEX states_entry_report_idx ON public.states USING btree (entry, report COLLATE "C");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.states FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What each report adds to an event in which its claims stand.
create table tellings (
  event text not null,
  report text not null,
  opens boolean not null,
  updates boolean not null,
  contradicts boolean not null,
  PRIMARY KEY (event, report)
);
CREATE INDEX tellings_report_idx ON public.tellings USING btree (report);

-- How many rows the large tables have; their triggers count.
create table totals (
  name text not null,
  rows bigint not null,
  PRIMARY KEY (name)
);

CREATE OR REPLACE FUNCTION public.count_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  execute format('insert into %I.inbox_counts as c (state, reports)
    select state, count(*) from added group by state
    on conflict (state) do update set reports = c.reports + excluded.reports', tg_table_schema);
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  execute format('update %I.inbox_counts c set reports = c.reports - g.reports
    from (select state, count(*) as reports from gone group by state) as g where g.state = c.state', tg_table_schema);
  execute format('delete from %I.inbox_counts where reports = 0', tg_table_schema);
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  execute format('insert into %I.inbox_counts as c (state, reports)
    select state, sum(moved) from (
      select state, count(*) as moved from came group by state
      union all select state, -count(*) from went group by state) as both_ways
    group by state having sum(moved) <> 0
    on conflict (state) do update set reports = c.reports + excluded.reports', tg_table_schema);
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.less_checks(body json, hidden text[])
 RETURNS json
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select json_object_agg(key, case when key <> 'checks' then value else (
    select coalesce(json_agg(c.one order by c.number), '[]') from json_array_elements(value) with ordinality as c (one, number)
    where not exists (select from json_array_elements_text(c.one -> 'claims') as k where k = any(hidden))) end)
  from json_each(body)
$function$
;

CREATE OR REPLACE FUNCTION public.less_part(body json)
 RETURNS json
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select json_object_agg(key, case when key = 'partOf' then 'null'::json else value end) from json_each(body)
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation',
          hint = 'Judge, withdraw or read again instead: what was kept stays.';
end
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_unless_redacted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform from redacted_rows where source = tg_table_name
    and key = concat_ws(' ', old.id, old.version, to_jsonb(old) ->> 'field');
  if found then return old; end if;
  raise exception '% is append-only: delete refused', tg_table_name
    using errcode = 'restrict_violation', hint = 'What was kept stays, until consent for it is withdrawn.';
end
$function$
;

CREATE OR REPLACE FUNCTION public.reports_with(asked tsquery)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE ROWS 500
 SET enable_seqscan TO 'off'
AS $function$ select seq from report_words where words @@ asked $function$
;

CREATE OR REPLACE FUNCTION public.total_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare more bigint;
begin
  select count(*) into more from added;
  execute format('update %I.%I set rows = rows + $1 where name = $2', tg_table_schema,
    case tg_table_schema when 'public' then 'totals' else 'own_totals' end) using more, tg_table_name;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.total_gone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare less bigint;
begin
  select count(*) into less from gone;
  execute format('update %I.%I set rows = rows - $1 where name = $2', tg_table_schema,
    case tg_table_schema when 'public' then 'totals' else 'own_totals' end) using less, tg_table_name;
  return null;
end
$function$
;
