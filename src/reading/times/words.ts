import { type NumberWords, numberLexicon } from '../quantities/words.js';

export type Unit =
  | 'century'
  | 'decade'
  | 'year'
  | 'quarter'
  | 'month'
  | 'fortnight'
  | 'week'
  | 'weekend'
  | 'weekday'
  | 'day'
  | 'night'
  | 'hour'
  | 'minute'
  | 'second';

export type Edge = 'START' | 'MID' | 'END';

/** The words that times are told with, as data; see `languages/en/times.ts`. */
export interface TimeWords {
  numbers: NumberWords;
  months: Record<string, number>;
  weekdays: Record<string, number>;
  weekdaysPlural: Record<string, number>;
  ambiguous: readonly string[];
  units: Record<string, Unit>;
  gluedUnits: Record<string, Unit>;
  fillers: readonly string[];
  vague: Record<string, number>;
  /** Of those, the ones that tell a number: "a couple". */
  counted: readonly string[];
  /** Before or after these a plain plural is a length of time: "for years", "weeks of talks". */
  uncountedCues: readonly string[];
  uncountedNext: readonly string[];
  seasons: Record<string, string>;
  ambiguousSeasons: readonly string[];
  parts: Record<string, string>;
  partsPlural: Record<string, string>;
  bareParts: readonly string[];
  clocks: Record<string, string>;
  days: Record<string, number>;
  nights: readonly string[];
  shifts: Record<string, number>;
  nearest: readonly string[];
  wholes: readonly string[];
  idle: readonly string[];
  calendarCues: readonly string[];
  /** "the full year". */
  fulls: readonly string[];
  /** "the first in 10 years": a length of time, however the clause goes on. */
  records: readonly string[];
  /** Behind a length these say what it is counted from: "a day after the raid". */
  measuring: readonly string[];
  hourJoins: readonly string[];
  spans: Record<string, number>;
  references: Record<string, number>;
  every: readonly string[];
  other: readonly string[];
  adverbs: Record<string, string>;
  times: readonly string[];
  per: readonly string[];
  ago: readonly string[];
  before: readonly string[];
  after: readonly string[];
  from: readonly string[];
  now: readonly string[];
  /** "later" and "earlier": after an amount, counted from the date told last. */
  later: readonly string[];
  earlier: readonly string[];
  /** The word of a time limit: "within 90 days". */
  deadline: string;
  within: readonly string[];
  edges: Record<string, Edge>;
  ofEdges: readonly string[];
  half: string;
  last: string;
  holidays: Record<string, string>;
  movable: Record<string, number>;
  /** Month, weekday (Monday is 1) and which of them, -1 for the last. */
  nthWeekdays: Record<string, readonly [month: number, weekday: number, nth: number]>;
  /** Days that are known by a number: "9/11". */
  dayNames: Record<string, string>;
  present: readonly string[];
  past: readonly string[];
  coming: readonly string[];
  of: readonly string[];
  /** "this past weekend". */
  pastMarks: readonly string[];
  /** References that are adjectives before a noun: "the past season". */
  adjectives: readonly string[];
  /** Adjectives that say no more than when: "the current owner"; none behind `most`. */
  describing: Record<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>;
  most: readonly string[];
  /** "who once owned it". */
  once: readonly string[];
  /** "at that time", "at this time": with more behind it, it is another time. */
  moment: readonly string[];
  /** References that tell the future only in a clause about it: "soon". */
  hasten: readonly string[];
  /** "per day". */
  each: readonly string[];
  /** Before "a year": "4 percent a year". */
  shares: readonly string[];
  /** "year-end". */
  unitEnd: string;
  /** Before these it needs no hyphen: "by year end". */
  bareEnds: readonly string[];
  on: readonly string[];
  /** Between a year and a day or month of it: "last year in June". */
  dateIn: readonly string[];
  at: readonly string[];
  that: readonly string[];
  dayCues: readonly string[];
  theMonth: readonly string[];
  /** Before these a date is not the one ahead: "that May raid". */
  demonstratives: readonly string[];
  partCues: readonly string[];
  durationCues: readonly string[];
  yearCues: readonly string[];
  labels: readonly string[];
  to: readonly string[];
  the: readonly string[];
  and: readonly string[];
  range: readonly string[];
  between: readonly string[];
  joins: readonly string[];
  /** Between days of one month: "May 3 and 5". */
  listed: readonly string[];
  prepositions: readonly string[];
  meridiem: Record<string, number>;
  /** Behind a clock: "EST", and "local", "Eastern" before `zoneTime`. */
  zones: readonly string[];
  zoneNames: readonly string[];
  zoneTime: string;
  /** Before an hour of a part of the day: "around 5 in the morning". */
  hourCues: readonly string[];
  hourPast: readonly string[];
  pastHour: Record<string, number>;
  quarter: string;
  /** "the latest quarter". */
  latest: readonly string[];
  /** "the year-ago period". */
  periods: readonly string[];
  centuries: readonly string[];
  /** "AD", "CE"; "BC"; "c." before a year. */
  eras: readonly string[];
  erasBefore: readonly string[];
  circa: readonly string[];
  fiscal: readonly string[];
  quarterLetters: readonly string[];
  hyphened: readonly string[];
  decadeWords: Record<string, number>;
  /** Before these tens count something else than years: "highs in the 70s". */
  tensOf: readonly string[];
  old: readonly string[];
  /** "a month-long strike", and in one word "a yearlong strike". */
  long: readonly string[];
  lengths: Record<string, string>;
  aged: readonly string[];
  plurals: readonly string[];
  future: readonly string[];
  /** With an infinitive behind them, they tell a plan: "agreed to meet Friday". */
  intents: readonly string[];
  /** Of the future's words: "due", no future in "due to the storm"; "ahead", one only in "ahead of". */
  causes: readonly string[];
  aheadOf: readonly string[];
  /** "worse than expected". */
  comparing: readonly string[];
  /** In the present these tell what a timetable has: "the court meets Friday". */
  timetables: readonly string[];
  have: readonly string[];
  /** With a participle these tell the past: "has left". */
  perfect: readonly string[];
  since: readonly string[];
  /** "today" means these days behind these: "known today as", "still used today", "what is today Chad". */
  named: readonly string[];
  still: readonly string[];
  /** In the present these say nothing of when: "he says Friday". */
  reporting: readonly string[];
  presentBe: readonly string[];
  be: readonly string[];
  /** Of the intents, the ones that the infinitive must follow closely: "is to meet". */
  auxiliaries: readonly string[];
  what: readonly string[];
  pronouns: readonly string[];
  /** "who we are today". */
  relative: readonly string[];
  as: readonly string[];
  /** Before these a vague word compares: "in as many days". */
  degrees: readonly string[];
  /** Before a length these keep it one: "for five days from Monday". */
  lasting: readonly string[];
  startOf: string;
  /** "the first three months of 2024". */
  firsts: readonly string[];
  /** Behind "the week" these say when it began or ended: "the week ending 10 May". */
  bounding: readonly string[];
  /** With a negation these tell the past: "could not be reached Monday". */
  pastModals: readonly string[];
  negations: readonly string[];
  /** Of those, the ones that tell a plan, which may be over: "planned", "scheduled". */
  plans: readonly string[];
  /** Before these a day ahead is as likely in any tense: "extended until 5 May". */
  limits: readonly string[];
  /** "set for Friday": the next one, unless something owns the day ("blamed for Friday's raid"). */
  appointed: readonly string[];
  /** Of the limits, the ones after which a weekday is the next one: "adjourned until Friday". */
  deadlines: readonly string[];
  pastVerbs: readonly string[];
  bounds: readonly { words: string; mod: string }[];
}

/** Everything that one word can be in a time, looked up once a word. */
export interface TimeEntry {
  month?: number;
  weekday?: number;
  weekdays?: number;
  ambiguous?: boolean;
  unit?: Unit;
  season?: string;
  part?: string;
  parts?: string;
  barePart?: boolean;
  clock?: string;
  day?: number;
  shift?: number;
  span?: number;
  reference?: number;
  every?: boolean;
  adverb?: string;
  edge?: Edge;
  ofEdge?: boolean;
  vague?: number;
  the?: boolean;
  preposition?: boolean;
  whole?: boolean;
  each?: boolean;
  /** A number may begin here. */
  numeric?: boolean;
  decade?: number;
  fiscal?: boolean;
  quarterLetter?: boolean;
  times?: boolean;
  length?: string;
  describing?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
  once?: boolean;
  /** Begins an adverb written with a hyphen: "semi-annual". */
  hyphened?: boolean;
  /** Phrases of several words that begin here, longest first. */
  phrases?: { words: string[]; phrase: Phrase }[];
}

export type Phrase =
  | { kind: 'reference'; value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { kind: 'holiday'; monthDay: string }
  | { kind: 'movable'; fromEaster: number }
  | { kind: 'nthWeekday'; of: readonly [month: number, weekday: number, nth: number] }
  | { kind: 'bound'; mod: string };

export type TimeLexicon = ReadonlyMap<string, TimeEntry>;

const compiled = new WeakMap<TimeWords, TimeLexicon>();

/** One map from a word to all that it can be; made once a word list. */
export function timeLexicon(words: TimeWords): TimeLexicon {
  const known = compiled.get(words);
  if (known) return known;
  const lexicon = new Map<string, TimeEntry>();
  const add = (word: string, entry: TimeEntry) => lexicon.set(word, { ...lexicon.get(word), ...entry });
  const all = <V>(record: Record<string, V>, entry: (value: V) => TimeEntry) => {
    for (const [word, value] of Object.entries(record)) add(word, entry(value));
  };
  const each = (list: readonly string[], entry: TimeEntry) => {
    for (const word of list) add(word, entry);
  };
  all(words.months, (month) => ({ month }));
  all(words.weekdays, (weekday) => ({ weekday }));
  all(words.weekdaysPlural, (weekdays) => ({ weekdays }));
  all(words.units, (unit) => ({ unit }));
  all(words.seasons, (season) => ({ season }));
  all(words.parts, (part) => ({ part }));
  all(words.partsPlural, (parts) => ({ parts }));
  all(words.clocks, (clock) => ({ clock }));
  all(words.days, (day) => ({ day }));
  all(words.shifts, (shift) => ({ shift }));
  all(words.spans, (span) => ({ span }));
  all(words.references, (reference) => ({ reference }));
  all(words.adverbs, (adverb) => ({ adverb }));
  all(words.edges, (edge) => ({ edge }));
  all(words.vague, (vague) => ({ vague }));
  all(words.lengths, (length) => ({ length }));
  all(words.describing, (describing) => ({ describing }));
  each(words.once, { once: true });
  each(words.ambiguous, { ambiguous: true });
  each(words.ambiguousSeasons, { ambiguous: true });
  each(words.bareParts, { barePart: true });
  each(words.every, { every: true });
  each(words.ofEdges, { ofEdge: true });
  each(words.the, { the: true });
  each(words.prepositions, { preposition: true });
  all(words.decadeWords, (decade) => ({ decade }));
  each(words.fiscal, { fiscal: true });
  each(words.quarterLetters, { quarterLetter: true });
  each(words.times, { times: true });
  each(words.wholes, { whole: true });
  each(words.each, { each: true });
  each(words.hyphened, { hyphened: true });
  each([...numberLexicon(words.numbers).keys(), ...words.numbers.articles, words.half], { numeric: true });
  addPhrases(words, lexicon);
  compiled.set(words, lexicon);
  return lexicon;
}

/** A phrase's words as atoms part them: "new year's day" is four words and a mark. */
const atomsOfPhrase = (phrase: string): string[] => phrase.match(/\p{L}+|\d+|[^\s\p{L}\d]/gu) ?? [];

function addPhrases(words: TimeWords, lexicon: Map<string, TimeEntry>): void {
  const add = (text: string, phrase: Phrase) => {
    const [first = '', ...rest] = atomsOfPhrase(text);
    const entry = lexicon.get(first) ?? {};
    const phrases = [...(entry.phrases ?? []), { words: rest, phrase }];
    phrases.sort((a, b) => b.words.length - a.words.length);
    lexicon.set(first, { ...entry, phrases });
  };
  for (const text of words.present) add(text, { kind: 'reference', value: 'PRESENT_REF' });
  for (const text of words.past) add(text, { kind: 'reference', value: 'PAST_REF' });
  for (const text of words.coming) add(text, { kind: 'reference', value: 'FUTURE_REF' });
  for (const [text, monthDay] of Object.entries(words.holidays)) add(text, { kind: 'holiday', monthDay });
  for (const [text, fromEaster] of Object.entries(words.movable)) add(text, { kind: 'movable', fromEaster });
  for (const [text, of] of Object.entries(words.nthWeekdays)) add(text, { kind: 'nthWeekday', of });
  for (const { words: text, mod } of words.bounds) add(text, { kind: 'bound', mod });
}
