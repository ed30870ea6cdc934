import type { Bound, Measure } from '../reading.js';
import { Spelling } from './atoms.js';
import type { Dates } from './dates.js';
import type { NumberWordsFolded } from './numbers.js';
import type { WindowSets } from './windows.js';
import type { DateWords, TallyCue, TallyWords } from './words.js';

interface Cue {
  register: string;
  kind: string;
  measure: Measure;
  /** How many the word says by itself. */
  says?: 1 | 2;
}

/** The words of a language and what the registers count, spelt in one way and arranged by word. */
export interface TallyLexicon extends WindowSets {
  spelling: Spelling;
  /** No stage with syntax reads the language besides. */
  alone: boolean;
  cues: Readonly<Record<string, Cue>>;
  numbers: NumberWordsFolded;
  bounds: ReadonlyMap<string, Bound>;
  between: ReadonlySet<string>;
  after: ReadonlySet<string>;
  naming: ReadonlySet<string>;
  including: ReadonlySet<string>;
  /** Undefined where another stage finds the times. */
  dates: Dates | undefined;
}

/** Arranges, once a language, what `readRows` looks up. */
export function tallyLexicon(
  words: TallyWords,
  dates: DateWords | undefined,
  counted: readonly { register: string; cues: readonly TallyCue[] }[],
): TallyLexicon {
  const spelling = new Spelling(words);
  const cues: Record<string, Cue> = Object.create(null);
  for (const { register, cues: own } of counted)
    for (const { kind, measure, words: forms, ones = [], pairs = [] } of own) {
      for (const word of forms) cues[spelling.fold(word)] = { register, kind, measure };
      for (const word of ones) cues[spelling.fold(word)] = { register, kind, measure, says: 1 };
      for (const word of pairs) cues[spelling.fold(word)] = { register, kind, measure, says: 2 };
    }
  const and = spelling.set(words.and);
  const joined = words.and.find((word) => words.prefixes.includes(word));
  const numbers = { numbers: spelling.record(words.numbers), and, joined };
  const phrase = (text: string) =>
    text
      .split(' ')
      .map((word) => spelling.fold(word))
      .join(' ');
  return {
    spelling,
    alone: dates !== undefined,
    cues,
    numbers,
    bounds: new Map(Object.entries(words.bounds).map(([text, bound]) => [phrase(text), bound])),
    between: spelling.set(words.between),
    after: spelling.set([...words.after, ...words.between]),
    naming: spelling.set(words.naming),
    including: spelling.set(words.including),
    since: spelling.set(words.since),
    until: spelling.set(words.until),
    cumulative: spelling.set(words.cumulative),
    dates: dates && {
      numbers,
      months: spelling.record(dates.months),
      ordinals: spelling.record(dates.ordinals),
      hours: spelling.record(dates.hours),
      days: spelling.record(dates.days),
      of: spelling.set(dates.of),
      past: spelling.set(dates.past),
    },
  };
}
