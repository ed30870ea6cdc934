import { foldName } from '../places/fold.js';
import type { Mention } from './mention.js';

interface Person {
  key: string;
  parts: string[];
}

/** The people of one report by their names: a last name alone is the person last named in full. */
export class People {
  /** By the first letter and the consonants of each part of a name, which all its spellings share. */
  readonly #byPart = new Map<string, Person[]>();

  /** Key of the person of a mention; null for a single word of unknown kind that names nobody yet. */
  keyOf(mention: Mention): string | null {
    const parts = partsOf(mention.name);
    if (parts.length === 0) return null;
    const same = (this.#byPart.get(soundOf(parts.at(-1)!)) ?? []).findLast((person) =>
      isSame(person.parts, parts),
    );
    if (same !== undefined) {
      if (parts.length > 1) this.#note(same, parts.length > same.parts.length ? parts : same.parts);
      return same.key;
    }
    if (mention.kind !== 'person') return null;
    const person = { key: `person|${parts.join(' ')}`, parts: [] };
    this.#note(person, parts);
    return person.key;
  }

  /** Makes a person the last named of all who share a part of the name. */
  #note(person: Person, parts: string[]): void {
    person.parts = parts;
    for (const part of parts) {
      const sound = soundOf(part);
      const sharing = (this.#byPart.get(sound) ?? []).filter((one) => one !== person);
      this.#byPart.set(sound, [...sharing.slice(-SHARING), person]);
    }
  }
}

/** So many people of one last name are kept apart. */
const SHARING = 12;
const ARTICLES = new Set(['al', 'el', 'ul', 'as', 'ash', 'bin', 'ibn']);
const partsOf = (name: string): string[] =>
  foldName(name)
    .split(' ')
    .filter((part) => part.length > 1 && !ARTICLES.has(part));

/** One is the other's last name, or both are alike in first and last name. */
function isSame(known: readonly string[], asked: readonly string[]): boolean {
  const knownLast = known.at(-1)!;
  const askedLast = asked.at(-1)!;
  // A name of three parts may go on with its first or, of two last names, the first: "Saif", "Galindo" for Ana Galindo Roa.
  if (!isAlike(knownLast, askedLast))
    return asked.length === 1
      ? known.length > 2 && (known[0] === askedLast || known.at(-2) === askedLast)
      : begins(known, asked) || begins(asked, known);
  if (known.length === 1 || asked.length === 1) return true;
  return isAlike(known[0]!, asked[0]!) || ends(known, asked) || ends(asked, known);
}

/** One name in full, the other without its second last name: "Ana Galindo Roa", "Ana Galindo". */
const begins = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 1 && short.length < long.length && short.every((part, k) => isAlike(part, long[k]!));

/** One name in full, the other by its two last names alone: "Ana Galindo Roa", "Galindo Roa". */
const ends = (long: readonly string[], short: readonly string[]): boolean =>
  short.length === 2 && long.length > 2 && isAlike(long.at(-2)!, short[0]!);

/** Two spellings of one name: the same, or one or two letters apart in a longer one ("Ahmad", "Ahmed"). */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charAt(0) !== b.charAt(0) || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1)
    return false;
  return consonants(a) === consonants(b);
}
const soundOf = (part: string): string => part.charAt(0) + consonants(part.slice(1));
const consonants = (name: string): string => name.replace(/[aeiouy]/g, '').replace(/(.)\1/g, '$1');
