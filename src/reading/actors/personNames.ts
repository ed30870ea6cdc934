import { foldName } from '../places/fold.js';
import type { Mention } from './mention.js';

interface Person {
  key: string;
  parts: string[];
}

/** The people of one report by their names: a last name alone is the person last named in full. */
export class People {
  readonly #people: Person[] = [];

  /** Key of the person of a mention; null for a single word of unknown kind that names nobody yet. */
  keyOf(mention: Mention): string | null {
    const parts = partsOf(mention.name);
    if (parts.length === 0) return null;
    const same = this.#people.findLast((person) => isSame(person.parts, parts));
    if (same !== undefined) {
      if (parts.length > same.parts.length) same.parts = parts;
      return same.key;
    }
    if (mention.kind !== 'person') return null;
    const person = { key: `person|${parts.join(' ')}`, parts };
    this.#people.push(person);
    return person.key;
  }
}

const ARTICLES = new Set(['al', 'el', 'ul', 'as', 'ash', 'bin', 'ibn']);
const partsOf = (name: string): string[] =>
  foldName(name)
    .split(' ')
    .filter((part) => part.length > 1 && !ARTICLES.has(part));

/** One is the other's last name, or both are alike in first and last name. */
function isSame(known: readonly string[], asked: readonly string[]): boolean {
  const knownLast = known.at(-1)!;
  const askedLast = asked.at(-1)!;
  if (!isAlike(knownLast, askedLast))
    return asked.length === 1 && known.length === 1
      ? false
      : asked.length === 1 && known.length > 1 && known[0] === askedLast && known.length > 2;
  if (known.length === 1 || asked.length === 1) return true;
  return isAlike(known[0]!, asked[0]!);
}

/** Two spellings of one name: the same, or one or two letters apart in a longer one ("Ahmad", "Ahmed"). */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charAt(0) !== b.charAt(0) || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1)
    return false;
  return consonants(a) === consonants(b);
}
const consonants = (name: string): string => name.replace(/[aeiouy]/g, '').replace(/(.)\1/g, '$1');
