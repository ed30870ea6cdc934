import type {
  ActorKind,
  Bound,
  Check,
  Claim,
  Measure,
  Reading,
  TotalOf,
  When,
  Where,
  Who,
} from '../reading/reading.js';
import type { Sensitivity, SharingLevel } from '../registers/sharing.js';
import type { AccountsState, EventState, Meeting, MeetingReason } from './eventViews.js';

export type { Sensitivity, SharingLevel } from '../registers/sharing.js';
export type * from './decision.js';
export type { Meeting, MeetingReason } from './eventViews.js';

/** Who publishes: outlet, agency, ministry, office. */
export interface Source {
  id: string;
  name: string;
  url: string | null;
}

/** What somebody is at a desk: docs/desk.md says who may do what. */
export type DeskRole = 'owner' | 'editor' | 'analyst' | 'field' | 'viewer' | 'auditor';

/** The person who does something at a desk; without accounts the local one, who is its owner. */
export interface Member {
  id: string;
  name: string;
  role: DeskRole;
}

/** Somebody's account as an owner sees it; without it nobody but the local person uses the desk. */
/** What somebody is trusted with beside a role: `sealed`, to open what is sealed. */
export type Duty = 'sealed';

export interface Account extends Member {
  duties: Duty[];
  /** Whether they may sign in. */
  active: boolean;
  /** Whether signing in takes a second step. */
  totp: boolean;
  addedAt: string;
  /** When one of their sessions was last used; null where none is open. */
  seenAt: string | null;
}

/** Somebody signed in somewhere. */
export interface Session {
  id: string;
  person: { id: string; name: string };
  openedAt: string;
  seenAt: string;
  endsAt: string;
  address: string | null;
  /** What the browser calls itself. */
  agent: string | null;
}

export type ReportState = 'new' | 'inReview' | 'done';

/**
 * What is new in a report: it opens an event, gives another number of an event that was known, stands
 * against another account of one, or copies another report.
 */
export type ReportNews = 'event' | 'update' | 'contradiction' | 'reprint';

/** Where words that were searched for stand: spans of UTF-16 code units. */
export interface Found {
  /** In the title. */
  title: [start: number, end: number][];
  /** A part of the text around the first of them, with spans in it. */
  text: string;
  marks: [start: number, end: number][];
}

/** One article, bulletin or situation report, with what a list shows of it. */
export interface ReportSummary {
  id: string;
  captureId: string;
  source: Source | null;
  title: string | null;
  language: string;
  publishedAt: string | null;
  updatedAt: string | null;
  /** When this desk first saw it, ISO instant. */
  seenAt: string;
  state: ReportState;
  /** The report that this one copies, where it is a reprint; a reprint never corroborates. */
  reprintOf: string | null;
  claims: number;
  judged: number;
  checksFailed: number;
  /** Claims a register, register name first. */
  registers: Record<string, number>;
  /** Who works on it. */
  assignee: string | null;
  /** How far it may be shared, where somebody said so. */
  sharing: SharingLevel | null;
  /** How much harm it may do in wrong hands, where somebody said so. */
  sensitivity: Sensitivity | null;
  news: ReportNews[];
  /** Where the list was searched: what of it matched. */
  found: Found | null;
}

export type Verdict =
  | 'accept'
  | 'reject'
  | 'correct'
  | 'same'
  | 'different'
  | 'prefer'
  | 'add'
  | 'split'
  | 'withdraw';

/** One decision, kept for ever. `withdraw` takes an earlier one back (the undo) and is itself kept. */
export interface Judgement {
  id: string;
  verdict: Verdict;
  claim: string | null;
  other: string | null;
  event: string | null;
  judgement: string | null;
  /** Path of the field within the claim, as in `counts[0].value`. */
  path: string | null;
  value: unknown;
  why: string | null;
  by: string;
  /** ISO instant. */
  at: string;
  /** What was sent together has one number, and is taken back together: the audit entry's. */
  act: number;
  withdrawn: boolean;
  withdrawnBy: string | null;
  /** The reason that was given for taking it back. */
  withdrawnWhy: string | null;
}

/** A claim as the desk holds it: the reader's claim, the speaker chain ended by its source, what was judged of it. */
export interface KeptClaim {
  reportId: string;
  claim: Claim;
  /** The reader's chain with the source appended. */
  chain: string[];
  /** The claim with accepted corrections applied; equals `claim` where nobody corrected it. */
  current: Claim;
  verdict: 'accept' | 'reject' | null;
  judgements: Judgement[];
  /** The last judgement or withdrawal that touched it: `seen` of a decision made on this view. */
  last: string | null;
  /** No reader finds it any more, or who added it took it back. */
  retired: boolean;
  /** Where a person, not the reader, found it. */
  added: { by: string; at: string } | null;
  /** Of each count, place and actor of `current`: the number by which paths of corrections name it. */
  slots: Slots;
  eventId: string | null;
  /** Its own marks, beside those of its report: the strictest of them counts. */
  sharing: SharingLevel | null;
  sensitivity: Sensitivity | null;
}

export type Slots = Record<'counts' | 'where' | 'who', number[]>;

/** An event to which a claim could belong, with what the two have in common. */
export interface Candidate {
  event: EventSummary;
  reasons: MeetingReason[];
  /** Between the two closest places, where both are points. */
  km: number | null;
  /** Days between the two windows; 0 where they overlap, null where one is not known. */
  days: number | null;
  /** Who said that they are different, where somebody did. */
  apart: string | null;
  glimpse: { claim: string; report: string; source: string | null; chain: string[]; exact: string }[];
}

/** One report, whole: its text, its reading's sections and its claims with their judgements. */
export interface ReportView {
  /** The number of the last entry that it knows of. */
  at: number;
  report: ReportSummary;
  document: Reading['document'];
  sentences: Reading['sentences'];
  times: Reading['times'];
  attributions: Reading['attributions'];
  actors: Reading['actors'];
  claims: KeptClaim[];
  checks: Check[];
  warnings: Reading['warnings'];
  reprints: string[];
  /** Which part of a long report this is. All above is of it alone, and `document.text` its words; offsets are those of the whole text. */
  portion?: ReportPortion;
}

/** A part of a report of thousands of claims. */
export interface ReportPortion {
  /** Counted from 1. */
  part: number;
  of: number;
  from: number;
  to: number;
  /** Claims of the whole report. */
  claims: number;
}

/** Which part of a long report is wanted: by its number, or by a claim in it; the first unless told. */
export interface AskedPart {
  part?: number | undefined;
  claim?: string | undefined;
}

/** What is different in a report since an entry. */
export interface ReportSince {
  /** The number of the last entry that it knows of. */
  at: number;
  report: ReportSummary;
  /** Whether a reader read it again since: then all of it may be different. */
  readAgain: boolean;
  /** Claims that were judged, added or taken back. */
  claims: KeptClaim[];
  /** Of each claim that stands in an event, which; judging one claim may move others. */
  events: Record<string, string>;
}

/** Lowest to highest claimed value, with its claims; never an average. */
export interface Range {
  measure: Measure;
  of: TotalOf;
  low: number | null;
  high: number | null;
  bound: Bound;
  claims: string[];
}

export interface EventSummary {
  id: string;
  register: string;
  kind: string;
  when: When;
  where: Where[];
  who: Who[];
  ranges: Range[];
  claims: number;
  reports: number;
  /** Sources that reported it independently: reprints and outlets of one origin count once. */
  origins: number;
  /** Whether any two claims of it disagree. */
  contested: boolean;
  state: EventState;
  accounts: AccountsState;
  /** The strictest level of the claims of it and of their reports; null where none has one. */
  sharing: SharingLevel | null;
}

export interface EventView {
  event: EventSummary;
  claims: KeptClaim[];
  reports: ReportSummary[];
  /** Its reports by where their words came from, the first to tell it first. */
  origins: string[][];
  checks: Check[];
  /** What the machine put together; what people did is in `history`. */
  meetings: Meeting[];
  preferred: { path: string; claim: string; by: string; why: string | null }[];
  history: Judgement[];
}

/** A number over a window that somebody gives: a tally, as often as it is told. */
export interface Figure {
  id: string;
  /** Shared by figures that differ in nothing but their window and their value. */
  series: string;
  register: string;
  kind: string;
  measure: Measure;
  of: string | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  when: When;
  where: string[];
  who: { name: string; kind: ActorKind }[];
  chain: string[];
  claims: string[];
  reportIds: string[];
}

/** One link of the audit chain: what a person did, hashed over the one before it. */
export interface Entry {
  seq: number;
  at: string;
  by: string;
  action: string;
  subject: string;
  hash: string;
  previous: string | null;
  /** What it says to somebody who reads it: found anew, not part of the chain. */
  about: {
    /** The first report that it touches. */
    report: { id: string; title: string | null } | null;
    reports: number;
    person: string | null;
    role: DeskRole | null;
    state: string | null;
    /** Of a decision on names, or of one that was taken back: the name it is of, the one joined or parted, what it is called. */
    names: { one: string; other: string | null; called: string | null } | null;
    /** Of an opening the field, and why; of a withdrawal of consent why. */
    sealed: { field: string | null; reason: string } | null;
    /** Of an act on a book: its register, one of its entries and how many there are. */
    book: { register: string; entry: string | null; entries: number } | null;
  };
}

/** That an entry was written, as it is told to open pages: ids and the kind of act, never content. */
export interface News {
  seq: number;
  action: string;
  /** Reports that it touches; null where it may be any. */
  reports: string[] | null;
}

export interface Page<Row> {
  rows: Row[];
  /** Opaque; null on the last page. */
  next: string | null;
}

export interface ReportFilter {
  state?: ReportState | undefined;
  source?: string | undefined;
  register?: string | undefined;
  /** Words that stand in it; those in quotation marks stand together. */
  text?: string | undefined;
  news?: ReportNews | undefined;
  /** Whether a check of it fails. */
  failed?: boolean | undefined;
  assignee?: string | undefined;
  /** Whether nobody works on it. */
  unassigned?: boolean | undefined;
  sharing?: SharingLevel | 'none' | undefined;
  /** First and last day of publication. */
  from?: string | undefined;
  to?: string | undefined;
}

export type ReportSort = 'seen' | 'published' | 'source' | 'failed' | 'assignee' | 'unjudged';

/** The order of a list of reports; newest seen first unless told. */
export interface ReportOrder {
  sort?: ReportSort | undefined;
  order?: 'asc' | 'desc' | undefined;
}

/** The shape of a long list: how many rows it has, and where each lot of `step` rows ends. */
export interface ReportOutline {
  total: number;
  /** Whether there are more than `total`: so many were looked at. */
  more: boolean;
  step: number;
  /** Cursors behind each `step` rows. */
  anchors: string[];
  /** Rows of each state, whatever state the filter asks for; null where words are asked for that very many reports have. */
  states: Record<ReportState, number> | null;
  /** Number of the desk's last act: what an act on all of them leaves out came after it. */
  asOf: number;
}

/** Reports by their ids, or all that a filter lists: of those that were there as of an act, where one is given. */
export type ReportChoice = { reports: string[] } | { filter: ReportFilter; asOf?: number | undefined };

/** What is done to each of them: its state, who works on it (null: nobody), how far it may be shared or how sensitive it is (null: not said). */
export type ReportChange =
  | { state: ReportState }
  | { assignee: string | null }
  | { sharing: SharingLevel | null }
  | { sensitivity: Sensitivity | null };

/** One act on several reports: its number in the audit chain, by which it is undone. */
export interface ChangeMade {
  act: number;
  reports: number;
}

export interface Cursor {
  cursor?: string | undefined;
  /** 1 to 200; 50 unless told. */
  limit?: number | undefined;
}
