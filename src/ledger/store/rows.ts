import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Certainty, Claim, Reading, ReportEvent, Scope } from '../../reading/reading.js';
import type { Sensitivity, SharingLevel } from '../../registers/sharing.js';
import type { Clearance, Mark } from '../clearance.js';
import type { Grain } from '../counted.js';
import type { DerivedEvent } from '../derive/event.js';
import type { Numbers } from '../derive/numbering.js';
import type { Site } from '../derive/places.js';
import type { FigureScope } from '../derive/scope.js';
import type { Telling } from '../derive/tellings.js';
import type { AccountsState, EventState } from '../eventViews.js';
import type { DeskRole, Duty, Figure, Meeting, ReportNews, ReportState, Verdict } from '../model.js';
import type { BookTables } from './books/rows.js';
import type { KeyTables } from './keyRows.js';
import type { CatalogueRow, MentionRow, NameRow, NamingRow } from './names/rows.js';
import type { SavedTables } from './saved/rows.js';

/** JSON as PostgreSQL keeps it to the letter: written as text, read as a value. */
export type Json<T> = ColumnType<T, string, string>;

/** A number that its table's chain gives: the entry that brought the row. */
type EntrySeq = number;

export interface EntryRow {
  seq: number;
  at: string;
  by: string;
  action: string;
  subject: string;
  content: string;
  previous: string | null;
  hash: string;
}

export interface ChainHeadRow {
  one: Generated<boolean>;
  seq: number;
  hash: string;
}

export interface SourceRow {
  id: string;
  name: string;
  url: string | null;
  entry: EntrySeq;
}

/** What was given with the bytes, kept so that they can be read again as they were. */
export interface GivenWith {
  title?: string | undefined;
  publishedAt?: string | Record<number, string> | undefined;
  contentType?: string | undefined;
}

export interface CaptureRow {
  id: string;
  bytes: Buffer;
  name: string;
  url: string | null;
  source: string | null;
  given: Json<GivenWith>;
  seen_at: string;
  entry: EntrySeq;
}

export interface ReportRow {
  id: string;
  reading_id: string;
  seq: number;
  capture: string;
  source: string | null;
  title: string | null;
  language: string;
  published_at: string | null;
  updated_at: string | null;
  text: string;
  /** Where its words came from: reprints and outlets of one agency share it. */
  origin: string;
  reprint_of: string | null;
  bands: number[];
  entry: EntrySeq;
}

export interface CaptureReportRow {
  capture: string;
  position: number;
  report: string;
  entry: EntrySeq;
}

/** A reading without what has tables of its own: the text, the claims and the report's events. */
export type ReadingBody = Omit<Reading, 'claims' | 'events' | 'document'> & {
  document: Omit<Reading['document'], 'text'>;
};

export interface ReadingRow {
  report: string;
  number: number;
  reader: string;
  body: Json<ReadingBody>;
  checks_failed: number;
  entry: EntrySeq;
}

export interface ClaimRow {
  id: string;
  report: string;
  register: string;
  kind: string;
  scope: Scope;
  position: number;
  entry: EntrySeq;
}

/** What one reading found of a claim; without a body it no longer finds it. */
export interface FindingRow {
  claim: string;
  number: number;
  /** The report's own event that the claim belongs to. */
  unit: string | null;
  body: Json<Claim | null>;
  entry: EntrySeq;
}

export interface ReportEventRow {
  report: string;
  number: number;
  id: string;
  body: Json<ReportEvent>;
  entry: EntrySeq;
}

export interface JudgementRow {
  seq: number;
  id: string;
  verdict: Verdict;
  claim: string | null;
  other: string | null;
  event: string | null;
  judgement: string | null;
  path: string | null;
  value: Json<unknown>;
  why: string | null;
  by: string;
  at: string;
  entry: EntrySeq;
}

export interface StateRow {
  report: string;
  state: ReportState;
  entry: EntrySeq;
}

export interface AssignmentRow {
  report: string;
  person: string | null;
  entry: EntrySeq;
}

export interface SharingRow {
  report: string;
  level: SharingLevel | null;
  entry: EntrySeq;
}

export interface SensitivityRow {
  report: string;
  level: Sensitivity | null;
  entry: EntrySeq;
}

/** The marks of a claim. */
interface MarkRow extends Mark {
  claim: string;
}

/** Derived: a report that not everybody may see. */
export interface MarkedRow {
  report: string;
  seq: number;
  needs: Clearance;
}

/** Derived: what a report adds to an event. */
export interface TellingRow extends Telling {
  event: string;
}

/** Derived: what lists of reports sort and filter by; `counts` stand beside `registers`. */
export interface InboxRow {
  seq: number;
  report: string;
  state: ReportState;
  assignee: string | null;
  sharing: SharingLevel | null;
  sensitivity: Sensitivity | null;
  /** The assignee, or nothing: sorted by. */
  assigned: GeneratedAlways<string>;
  source: string | null;
  source_name: string;
  published: string;
  failed: number;
  claims: number;
  judged: number;
  registers: string[];
  counts: number[];
  news: ReportNews[];
}

export interface InboxCountRow {
  state: ReportState;
  reports: number;
}

/** Derived: the words of a report, as PostgreSQL writes a tsvector. */
export interface ReportWordsRow {
  seq: number;
  words: string;
}

/** Derived: a claim that may stand in an event, with what is compared of it. */
export interface StandingRow {
  claim: string;
  report: string;
  report_seq: number;
  position: number;
  unit: string;
  register: string;
  kind: string;
  from_day: string | null;
  to_day: string | null;
  told: string | null;
  out: boolean;
  keys: Json<StandingKeys>;
  event: string | null;
}

/** The rest of what is compared, in one column. */
export interface StandingKeys {
  places: Site[];
  who: [role: string, name: string, kind: string][];
  numbers: [measure: string, value: number][];
}

export interface EventRow extends Record<`in_${Grain}`, string | null> {
  id: string;
  register: string;
  kind: string;
  sort_day: string;
  from_day: string | null;
  to_day: string | null;
  /** `sort_day` in days since 1970. */
  day: number | null;
  /** Folded names, a line each. */
  places: string;
  actors: string;
  sources: string[];
  certainties: Certainty[];
  state: EventState;
  accounts: AccountsState;
  /** The strictest of the reports that tell of it. */
  sharing: Generated<SharingLevel | null>;
  /** Web Mercator, the world 2^30 wide. */
  x: number | null;
  y: number | null;
  area: string | null;
  spot: string | null;
  country: string | null;
  province: string | null;
  /** Each at its `placeOf`. */
  numbers: Numbers;
  /** Folded names of those who acted; and the same as they are written, a line each. */
  acting: string[];
  acting_names: string;
  place_keys: string[];
}

export interface EventBodyRow {
  event: string;
  /** The summary as derived: what was judged of it stands in the row of the event. */
  body: Json<Omit<DerivedEvent, 'numbers' | 'tellings' | 'found'> & { meetings: Meeting[] }>;
}

export interface FigureRow {
  id: string;
  series: string;
  register: string;
  kind: string;
  sort_key: string;
  from_day: string | null;
  to_day: string | null;
  places: string[];
  actors: string[];
  scope: Json<FigureScope>;
  body: Json<Figure>;
}

export interface FigureClaimRow {
  figure: string;
  claim: string;
}

export interface PersonRow {
  id: string;
  name: string;
  key: string;
  entry: EntrySeq;
}

export interface RoleRow {
  person: string;
  role: DeskRole;
  active: boolean;
  entry: EntrySeq;
}

export interface CredentialsRow {
  person: string;
  password: string;
  totp: string | null;
  totp_used: Generated<number>;
  recovery: Generated<string[]>;
}

export interface DutyRow {
  person: string;
  duty: Duty;
  given: boolean;
  entry: EntrySeq;
}

export interface SessionRow {
  id: string;
  token: string;
  person: string;
  opened_at: string;
  seen_at: string;
  ends_at: string;
  address: string | null;
  agent: string | null;
}

export interface FeedRow {
  id: string;
  token: string;
  person: string;
  register: string;
  language: 'en' | 'ar';
  made_at: string;
}

export interface Tables extends SavedTables, BookTables, KeyTables {
  people: PersonRow;
  roles: RoleRow;
  credentials: CredentialsRow;
  sessions: SessionRow;
  feeds: FeedRow;
  duties: DutyRow;
  entries: EntryRow;
  chain_head: ChainHeadRow;
  sources: SourceRow;
  captures: CaptureRow;
  reports: ReportRow;
  capture_reports: CaptureReportRow;
  readings: ReadingRow;
  claims: ClaimRow;
  findings: FindingRow;
  report_events: ReportEventRow;
  judgements: JudgementRow;
  states: StateRow;
  assignments: AssignmentRow;
  sharings: SharingRow;
  sensitivities: SensitivityRow;
  claim_marks: MarkRow & { entry: EntrySeq };
  marked_claims: MarkRow & { report: string; needs: number };
  marked: MarkedRow;
  tellings: TellingRow;
  inbox: InboxRow;
  inbox_counts: InboxCountRow;
  report_words: ReportWordsRow;
  standing: StandingRow;
  events: EventRow;
  event_bodies: EventBodyRow;
  figures: FigureRow;
  figure_claims: FigureClaimRow;
  namings: NamingRow;
  mentions: MentionRow;
  names: NameRow;
  catalogue: CatalogueRow;
}
