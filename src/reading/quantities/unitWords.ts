/** The units that numbers are measured in; see `languages/en/units.ts`. */
export interface UnitWords {
  /** Spelled names; a plural "s" is understood. */
  names: Record<string, string>;
  /** Signs, capitals as written: "MW", "mm". */
  symbols: Record<string, string>;
  gluedOnly: readonly string[];
  /** What stands close behind a length: "km2", "m³". */
  powers: Record<string, string>;
  percent: readonly string[];
  percentUnit: string;
  degreeSign: string;
  degreeLetters: Record<string, string>;
  times: Record<string, string>;
  per: readonly string[];
  perArticles: readonly string[];
  /** "$5 a year earlier" is no rate. */
  laters: readonly string[];
  old: readonly string[];
  ageUnits: readonly string[];
  ageCues: readonly string[];
  /** The unit of an age that names none, and what is put behind any: "year of age". */
  age: string;
  ofAge: string;
  currencySigns: Record<string, string>;
  dollarLetters: Record<string, string>;
  currencyCodes: Record<string, string>;
  currencyNames: Record<string, string>;
  currencyAdjectives: Record<string, string>;
}

export type UnitKind = 'percent' | 'money' | 'measure' | 'time' | 'count';

export interface UnitEntry {
  unit: string;
  kind: UnitKind;
}

export interface UnitLexicon {
  /** By first word: the rest of the words, longest first. */
  readonly phrases: ReadonlyMap<string, readonly { rest: readonly string[]; entry: UnitEntry }[]>;
  readonly symbols: ReadonlyMap<string, UnitEntry>;
  readonly gluedOnly: ReadonlySet<string>;
}

const compiled = new WeakMap<UnitWords, UnitLexicon>();

const singularAndPlural = (name: string): string[] =>
  /(s|feet|inches|x)$/.test(name) ? [name] : [name, `${name}s`];

/** The unit words as maps; made once a word list. */
export function unitLexicon(words: UnitWords): UnitLexicon {
  const known = compiled.get(words);
  if (known) return known;
  const phrases = new Map<string, { rest: string[]; entry: UnitEntry }[]>();
  const add = (name: string, entry: UnitEntry) => {
    const [first = '', ...rest] = name.split(' ');
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), { rest, entry }].sort((a, b) => b.rest.length - a.rest.length),
    );
  };
  for (const [name, unit] of Object.entries(words.currencyNames))
    for (const form of singularAndPlural(name)) add(form, { unit, kind: 'money' });
  for (const [name, unit] of Object.entries(words.names))
    for (const form of singularAndPlural(name)) add(form, { unit, kind: 'measure' });
  for (const [name, unit] of Object.entries(words.times))
    for (const form of singularAndPlural(name)) add(form, { unit, kind: 'time' });
  for (const name of words.percent) add(name, { unit: words.percentUnit, kind: 'percent' });
  const symbols = new Map<string, UnitEntry>();
  const clocks = new Set(Object.values(words.times));
  for (const [code, unit] of Object.entries(words.currencyCodes)) symbols.set(code, { unit, kind: 'money' });
  // Behind a number "PS" is a power; before it, a pound.
  for (const [symbol, unit] of Object.entries(words.symbols))
    symbols.set(symbol, { unit, kind: clocks.has(unit) ? 'time' : 'measure' });
  const lexicon = { phrases, symbols, gluedOnly: new Set(words.gluedOnly) };
  compiled.set(words, lexicon);
  return lexicon;
}
