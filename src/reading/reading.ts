import type * as vocabulary from './vocabulary.js';

/**
 * The reader's output, `dateline/reading@1`. Field names are fixed: programs read them.
 * Offsets are UTF-16 code units into `document.text`, end exclusive.
 */
export interface Reading {
  schema: 'dateline/reading@1';
  id: string;
  document: ReportDocument;
  sentences: Span[];
  times: Time[];
  places: Place[];
  quantities: Quantity[];
  actors: Actor[];
  attributions: Attribution[];
  claims: Claim[];
  events: ReportEvent[];
  checks: Check[];
  warnings: Warning[];
}

export interface Span {
  start: number;
  end: number;
}

/** A span with its own words: `text` equals the slice of the report's text. */
export interface TextSpan extends Span {
  text: string;
}

export type PartRole =
  | 'title'
  | 'dateline'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'keyDates'
  | 'boilerplate'
  | 'list';

export interface Part extends Span {
  role: PartRole;
}

export interface ReportDocument {
  title: string | null;
  /** ISO 639-1, or `und`. */
  language: string;
  /** ISO 8601 date or instant; never guessed. */
  publishedAt: string | null;
  updatedAt: string | null;
  dateline: { place: string; source: string | null } | null;
  byline: string | null;
  text: string;
  parts: Part[];
}

/** One TIMEX3 item (ISO-TimeML); `from` and `to` are ISO days, both inclusive, null where unresolved. */
export interface Time extends TextSpan {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string;
  mod: string | null;
  from: string | null;
  to: string | null;
  basis: 'publishedAt' | 'text' | 'none';
}

export type PlaceKind = (typeof vocabulary.placeKinds)[number];

export interface Place extends TextSpan {
  name: string;
  geonameId: number | null;
  lat: number | null;
  lon: number | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  admin1: string | null;
  kind: PlaceKind;
  certainty: 'stated' | 'implied' | 'unknown';
}

export type Bound = (typeof vocabulary.bounds)[number];

/** `unit` is singular and normalised ("dollar", "percentage"); `of` is what is counted, as the text has it. */
export interface Quantity extends TextSpan {
  value: number | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  unit: string | null;
  of: string | null;
}

export type ActorKind = (typeof vocabulary.actorKinds)[number];

export interface Actor {
  id: string;
  name: string;
  kind: ActorKind;
  country: string | null;
  mentions: TextSpan[];
}

export type Certainty = (typeof vocabulary.certainties)[number];

export interface Attribution {
  source: [number, number][];
  cue: [number, number][];
  content: [number, number][];
  /** Actor id. */
  speaker: string | null;
  /** Nearest to the fact first; names as the text has them. */
  chain: string[];
  certainty: Certainty;
}

/** The W3C Web Annotation selectors: `exact` equals its slice of the text. */
export interface Quote extends Span {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A window of days; `from` and `to` are ISO days (inclusive), or ISO years and months where no more is known. */
export interface When {
  from: string | null;
  to: string | null;
  value: string | null;
  basis: Time['basis'];
}

export interface Where {
  name: string;
  geonameId: number | null;
  lat: number | null;
  lon: number | null;
  country: string | null;
  admin1: string | null;
  precision: (typeof vocabulary.precisions)[number];
  certainty: Place['certainty'];
}

export type Role = (typeof vocabulary.roles)[number];

export interface Who {
  role: Role;
  name: string;
  kind: ActorKind;
  actor: string | null;
  quote: Quote;
}

export type Measure = (typeof vocabulary.measures)[number];

export interface Count {
  measure: Measure;
  value: number | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  of: string | null;
  quote: Quote;
}

export type Scope = (typeof vocabulary.scopes)[number];
export type FieldValue = string | number | boolean | string[];

export interface Claim {
  id: string;
  register: string;
  kind: string;
  scope: Scope;
  quote: Quote;
  trigger: TextSpan;
  chain: string[];
  certainty: Certainty;
  /** What the report recalls rather than reports: never a new event. */
  background: boolean;
  when: When;
  where: Where[];
  who: Who[];
  counts: Count[];
  fields: Record<string, FieldValue>;
  partOf: string | null;
  /** Only where a reading was asked to explain itself. */
  because?: Because[];
}

/** Why a claim says what it says: one part of it, the rule that made the part, and the words that the rule went by. */
export interface Because {
  part:
    | 'claim'
    | 'who'
    | 'counts'
    | 'when'
    | 'where'
    | 'scope'
    | 'certainty'
    | 'background'
    | 'chain'
    | 'fields';
  /** `stage/rule`: what `--without` takes. */
  rule: string;
  says: string;
  words: TextSpan[];
}

export type TotalOf = (typeof vocabulary.totalsOf)[number];

export interface Total {
  measure: Measure;
  of: TotalOf;
  low: number | null;
  high: number | null;
  claims: string[];
}

export interface ReportEvent {
  id: string;
  register: string;
  kind: string;
  background: boolean;
  when: When;
  where: Where[];
  who: Who[];
  claims: string[];
  totals: Total[];
}

export type CheckRule =
  | 'parts-sum'
  | 'consecutive-days'
  | 'deadline'
  | 'window-overlap'
  | 'daily-against-cumulative'
  | 'contradiction';

export interface Check {
  rule: CheckRule;
  holds: boolean;
  says: string;
  claims: string[];
}

export interface Warning {
  code: string;
  message: string;
  start: number | null;
  end: number | null;
}
