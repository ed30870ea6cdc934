import { foldName } from '../../src/reading/places/fold.js';
import type { Row } from './rows.js';

const LATIN = /^[\p{Script=Latin}\p{M}\s'’‘ʼʻʿʾ`´.,()-]+$/u;
const LARGE = 60_000;
/** Where English is spoken a second name is mostly a nickname or a part of town. */
const ENGLISH = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ']);

/** Keys of a place, its own name first; `other` are the keys of second names worth keeping. */
export function keysOf(place: Row, crisis: ReadonlySet<string>): { own: Set<string>; other: Set<string> } {
  const own = new Set([foldName(place.name)]);
  const other = new Set<string>();
  for (const alias of place.aliases) {
    if (place.kind === 'city' && !worthKeeping(alias, place, crisis)) continue;
    const key = foldName(alias);
    if (key.length > 1) other.add(key);
  }
  for (const key of own) {
    const bare = bareOf(key, place);
    if (bare !== null) other.add(bare);
    if (place.country === 'US' && key.endsWith(' city') && key.split(' ').length > 2)
      other.add(key.slice(0, -5));
  }
  for (const key of [...other]) {
    const bare = bareOf(key, place);
    if (bare !== null) other.add(bare);
    if (own.has(key)) other.delete(key);
  }
  return { own, other };
}

/** The name without its Arabic article: "al mayadin" → "mayadin". */
function bareOf(key: string, place: Row): string | null {
  if (!ARABIC.has(place.country)) return null;
  const bare = key.replace(/^(?:al|el|ad|ar|as|at|az|an|ash) /, '');
  return bare !== key && bare.length > 3 ? bare : null;
}
const ARABIC = new Set('SY YE IQ LB PS JO EG LY SD SA KW BH QA AE OM TN DZ MA MR TD SO DJ'.split(' '));

function worthKeeping(alias: string, place: Row, crisis: ReadonlySet<string>): boolean {
  if (alias === place.name || place.ours.includes(alias)) return true;
  if (!LATIN.test(alias) || alias.length < 4 || alias === alias.toUpperCase() || !/^\p{Lu}/u.test(alias))
    return false;
  if (foldName(alias) === foldName(place.name)) return true;
  if (ENGLISH.has(place.country)) return false;
  return (
    place.population >= LARGE || place.capital || (crisis.has(place.country) && place.population < LARGE)
  );
}
