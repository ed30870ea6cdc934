/** The words of one language that tokenizer, splitter and lemmatizer go by: data of `languages/…`, passed in. */
export interface SyntaxWords {
  /** Lower-case, with their full stop; what may follow decides between stop and end of sentence. */
  abbreviations: {
    /** Always followed by a name: never the end of a sentence. */
    titles: ReadonlySet<string>;
    /** Only with a capital and only before a number, or inside a sentence: months, days. */
    calendar: ReadonlySet<string>;
    /** Only before a number: "No.", "p.". */
    numbered: ReadonlySet<string>;
    /** May end a sentence as well: "Inc.", "a.m.". */
    general: ReadonlySet<string>;
  };
  /** Words that start a sentence when they come with a capital after an abbreviation. */
  starters: ReadonlySet<string>;
  /** Written as one word, read as two: length of the first part. */
  fused: ReadonlyMap<string, number>;
  /** After an apostrophe: s, re, ve … */
  clitics: ReadonlySet<string>;
  /** Cut words that begin with an apostrophe: 'em. */
  clipped: ReadonlySet<string>;
  /** Parts that stay joined to the next by a hyphen: anti-, non-. */
  prefixes: ReadonlySet<string>;
  /** Units written straight after a number: 5km, 10am. */
  units: ReadonlySet<string>;
  /** Ends of a number: 20th, 1990s. */
  ordinals: ReadonlySet<string>;
  /** Last parts of host names. */
  domains: ReadonlySet<string>;
  behindBe: BehindBe;
  lemmas: LemmaWords;
}

/** Participles that are nouns or adjectives too: behind a form of be, or between a noun and an opener of a phrase, they are verbs. */
export interface BehindBe {
  be: readonly string[];
  participles: readonly string[];
  openers: readonly string[];
}

export interface LemmaWords {
  /** `form tag` to lemma; tag is a universal part of speech. */
  irregular: ReadonlyMap<string, string>;
  vowels: string;
  /** Ends of a stem that lost an e before -ed or -ing, and ends that did not though they look so. */
  silentE: readonly string[];
  loudEnds: readonly string[];
  /** Endings by Penn tag, longest first: what is taken off and what is put on instead. */
  endings: ReadonlyMap<string, readonly Ending[]>;
}

export interface Ending {
  off: string;
  on: string;
  /** Shortest stem that it is taken off from. */
  least: number;
}
