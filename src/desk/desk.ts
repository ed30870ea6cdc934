import type {
  EventFilter,
  EventMap,
  EventTimeline,
  FigureFilter,
  MapView,
  Step,
} from '../ledger/eventViews.js';
import type { Hearer } from '../ledger/ledger.js';
import type {
  AskedPart,
  Candidate,
  Cursor,
  Decision,
  Duty,
  Entry,
  EventSummary,
  EventView,
  Figure,
  Judgement,
  Member,
  News,
  Page,
  ReportFilter,
  ReportOrder,
  ReportSince,
  ReportState,
  ReportSummary,
  ReportView,
} from '../ledger/model.js';
import type {
  CalledName,
  CatalogueEntry,
  CatalogueFilter,
  EntryView,
  NamedClaim,
  NameInReport,
  Naming,
  NamingDecision,
  NamingEffects,
  What,
} from '../ledger/names/model.js';
import type { QuotedClaim } from '../ledger/quoted.js';
import type { Reading } from '../reading/reading.js';
import type { DeskBooks } from './books.js';
import type { DeskBookViews } from './bookViews.js';
import type { DeskCounting } from './counting.js';
import type { DeskFeeds } from './feeds.js';
import type { DeskFilters, DeskNotices } from './filters.js';
import type { Group, Grouped } from './group.js';
import type { DeskInbox } from './inbox.js';
import type { DeskMarks } from './marks.js';
import type { AccountCases, PeopleCases } from './people/cases.js';
import type { Door } from './people/door.js';
import type { KnownPlace } from './places.js';
import type { TellProgress } from './reading.js';
import type { RegisterBook } from './registers.js';
import type { KeyCases } from './sealing/cases.js';

/** What is given to a desk: bytes as fetched or pasted. */
export interface Given {
  bytes: Uint8Array;
  /** File name, address or `paste`: named in errors. */
  name: string;
  url?: string | undefined;
  /** As it was sent: its media type and charset, where they are known. */
  contentType?: string | undefined;
  /** Name of the source; an unknown one is added. */
  source?: string | undefined;
  title?: string | undefined;
  /** ISO date of all reports in it, or by position (1 = the first). */
  publishedAt?: string | Record<number, string> | undefined;
}

export type AddOutcome =
  | { kind: 'added'; reports: ReportSummary[]; warnings: Reading['warnings'] }
  | { kind: 'known'; reports: ReportSummary[] };

/** What a desk tells of itself; nothing in it is secret. */
export interface DeskStatus {
  /** Who asks. */
  person: string;
  database: 'embedded' | 'server';
  /** Folder of the desk; null where only a server is used. */
  home: string | null;
  reports: number;
  claims: number;
  events: number;
  figures: number;
  judgements: number;
  entries: number;
  /** What who asks is trusted with. */
  duties: Duty[];
}

/** Actors and places: how reports name them, and what the desk calls them. */
export interface NameCases {
  list(what: What, filter: CatalogueFilter, page: Cursor): Promise<Page<CatalogueEntry>>;
  /** By its id, or by any of its names. */
  entry(what: What, id: string): Promise<EntryView | undefined>;
  /** Claims that name it, newest report first. */
  claims(what: What, id: string, page: Cursor): Promise<Page<NamedClaim>>;
  /** The names that claims of a report give, with where the catalogue has them. */
  inReport(report: string): Promise<NameInReport[]>;
  /** The names of which somebody decided, with what they are called. */
  called(): Promise<CalledName[]>;
  decide(decision: NamingDecision): Promise<Naming>;
  /** What a decision would touch; nothing is kept. */
  preview(decision: NamingDecision): Promise<NamingEffects>;
}

/** The use cases: the command line and HTTP offer exactly these; who may do each is in access.ts. */
export interface UseCases {
  /** Reads without keeping anything. */
  read(given: Given): Promise<Reading[]>;
  /** Puts reports of one happening together, keeping nothing. */
  group(reports: readonly Grouped[]): Promise<Group[]>;
  /** Reads and keeps, whole or not at all; `tell` hears how far it is. */
  add(given: Given, tell?: TellProgress): Promise<AddOutcome>;
  reports(filter: ReportFilter & ReportOrder, page: Cursor): Promise<Page<ReportSummary>>;
  /** The list of reports as a whole, and acts on several of them. */
  inbox: DeskInbox;
  /** Of thousands of claims it is a part: the first, unless another or `whole` is asked for. */
  report(id: string, asked?: AskedPart | 'whole'): Promise<ReportView | undefined>;
  /** What is different in it since an entry: its `at`, or that of an earlier answer. */
  reportSince(id: string, since: number): Promise<ReportSince | undefined>;
  setState(reportId: string, state: ReportState): Promise<ReportSummary>;
  /** Reads every kept report again; ids and judgements stay, what is no longer found is retired. */
  reread(): Promise<{ reports: number; added: number; kept: number; retired: number }>;
  events(filter: EventFilter, page: Cursor): Promise<Page<EventSummary>>;
  /** Events by where they happened, in cells of a zoom. */
  eventMap(filter: EventFilter, shown: MapView): Promise<EventMap>;
  /** Events by when they began; the step follows from their time unless given. */
  eventTimeline(filter: EventFilter, step?: Step): Promise<EventTimeline>;
  event(id: string): Promise<EventView | undefined>;
  /** What claims say in their own words; those that are not there are left out. */
  claims(ids: readonly string[]): Promise<QuotedClaim[]>;
  figures(filter: FigureFilter, page: Cursor): Promise<Page<Figure>>;
  readonly counting: DeskCounting;
  /** The registers that people fill in. */
  readonly books: DeskBooks;
  readonly bookViews: DeskBookViews;
  readonly feeds: DeskFeeds;
  readonly marks: DeskMarks;
  readonly filters: DeskFilters;
  readonly notices: DeskNotices;
  judge(decision: Decision): Promise<Judgement>;
  /** Keeps decisions together, all or none; they are taken back together. The same `key` again is kept once. */
  act(decisions: readonly Decision[], key?: string): Promise<Judgement[]>;
  /** Events to which a claim could belong, with reasons; with `text`, those whose places or actors have it. */
  candidates(claim: string, text?: string): Promise<Candidate[]>;
  /** Places of the gazetteer that have this name or begin with it, the largest first. */
  places(name: string): Promise<KnownPlace[]>;
  /** The registers with their kinds and fields. */
  registers(): Promise<RegisterBook[]>;
  names: NameCases;
  /** Checks the audit chain from the first entry to the last. */
  verify(): Promise<{ holds: boolean; entries: number; broken: { seq: number; why: string } | null }>;
  /** What people did, newest first; `by` is one person's name. */
  entries(page: Cursor, by?: string): Promise<Page<Entry>>;
  /** Drops and derives events and figures again. */
  /** `far` is told which share is done, 0 to 1. */
  rebuild(far?: (share: number) => void): Promise<{ events: number; figures: number }>;
  backup(file: string): Promise<{ rows: number; bytes: number }>;
  restore(file: string): Promise<{ rows: number }>;
  status(): Promise<DeskStatus>;
  readonly people: PeopleCases;
  readonly account: AccountCases;
  readonly keys: KeyCases;
}

/** An open desk: what is done with it is done by one person, the local one until `as` names another. */
export interface Desk extends UseCases {
  /** The person of this machine: DATELINE_USER, or the system's user. */
  readonly local: Member;
  /** Where people sign in and out. */
  readonly door: Door;
  /** The same desk, used by another person with that person's role. */
  as(member: Member): Desk;
  /** Tells of every entry, whoever writes it; answers what stops it. Not checked: `hears` says who may be told. */
  listen(hearer: Hearer): () => Promise<void>;
  /** What each clearance, from 0 up, is told of entries; undefined where what one touches is hidden from it. */
  told(entries: readonly News[]): Promise<(News | undefined)[][]>;
  /** Tells saved filters what is new and sends what is due until it is stopped; links begin with `base` unless DATELINE_URL says where. */
  notify(base: string): () => Promise<void>;
  close(): Promise<void>;
}
