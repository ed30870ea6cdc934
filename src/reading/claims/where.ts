import { within } from '../quote.js';
import type { Place, Where } from '../reading.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';
import { at, base, caseOf, kidsBy, type Tree } from './tree.js';

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'across',
  'around',
  'inside',
  'outside',
  'within',
  'throughout',
  'through',
  'along',
  'between',
  'of',
  'from',
  'to',
  'on',
  'over',
  'into',
  'off',
  'towards',
  'toward',
  'outside of',
  'close to',
  'via',
]);
const NEAR = new Set(['near', 'outside', 'close to', 'around', 'outside of', 'towards', 'toward', 'off']);

/** Where a find happened: the places of its words that stand where places stand. */
export function whereOf(look: Look, find: Find): Where[] {
  const found: Where[] = [];
  for (const place of look.context.placesIn(find.quote)) {
    if (!within(place, find.quote)) continue;
    const precision = precisionOf(look, find, place);
    if (!precision || found.some((w) => w.name === place.name)) continue;
    const { name, geonameId, lat, lon, country, admin1, certainty } = place;
    found.push({ name, geonameId, lat, lon, country, admin1, precision, certainty });
  }
  const exact = found.filter((w) => w.precision !== 'country');
  // "in Palmyra, in Homs, Syria": the country goes where something nearer in it is named.
  return exact.length > 0
    ? found.filter((w) => w.precision !== 'country' || !exact.some((e) => e.country === w.country))
    : found;
}

/** How exactly the place is known; undefined where it stands for a government, a source or a side. */
function precisionOf(look: Look, find: Find, place: Place): Where['precision'] | undefined {
  const { tree } = find;
  const tokens = tree.tokens.filter((t) => t.start < place.end && t.end > place.start);
  const head = tokens.find((t) => t.head < 0 || !tokens.some((o) => o.index === t.head)) ?? tokens.at(-1);
  if (!head) return undefined;
  const standing = standingOf(find, tree, head.index);
  if (standing === undefined) return undefined;
  if (actsAs(look, find, place, head.index)) return undefined;
  if (NEAR.has(standing) || isBeside(tree, head.index)) return place.kind === 'country' ? 'country' : 'near';
  switch (place.kind) {
    case 'country':
      return 'country';
    case 'admin1':
    case 'region':
    case 'water':
      return place.kind === 'admin1' || place.admin1 !== null ? 'admin1' : 'country';
    case 'admin2':
      return 'admin2';
    case 'unknown':
      return 'unknown';
    default:
      return 'exact';
  }
}

/** "east of X", "15 km from X": beside it, not in it. */
function isBeside(tree: Tree, i: number): boolean {
  const over = at(tree, i).head;
  if (over < 0 || !['of', 'from'].includes(caseOf(tree, i))) return false;
  return /^(north|south|east|west|northeast|northwest|southeast|southwest|outskirt|kilometre|kilometer|km|mile|vicinity|suburb|countryside)s?$/.test(
    at(tree, over).lower,
  );
}

/** The preposition under which a place stands, "" where it modifies the happening; undefined for none of these. */
function standingOf(find: Find, tree: Tree, i: number): string | undefined {
  let k = i;
  for (let steps = 0; steps < 6; steps += 1) {
    const prepositions = caseOf(tree, k);
    if (prepositions !== '') return LOCATIVE.has(prepositions) ? prepositions : undefined;
    const token = at(tree, k);
    const rel = base(token.deprel);
    if (token.head < 0) return undefined;
    if (rel === 'nsubj') return isPlaceSubject(find, k) ? '' : undefined;
    if (rel === 'obj') return find.arguments.some((a) => a.i === k) ? '' : undefined;
    if (token.head === find.trigger && ['compound', 'nmod', 'amod'].includes(rel)) return '';
    if (
      ![
        'appos',
        'conj',
        'compound',
        'nmod',
        'flat',
        'amod',
        'obl',
        'advmod',
        'acl',
        'list',
        'nummod',
        'dep',
      ].includes(rel)
    )
      return undefined;
    if (rel === 'acl') return undefined;
    k = token.head;
  }
  return undefined;
}

/** A place as subject is where it happened only if it is what it happened to: "the gate was closed". */
const isPlaceSubject = (find: Find, k: number): boolean =>
  find.arguments.some((a) => a.i === k && a.role === 'target');

/** Whether the place is part of the name of who acts or is spoken to. */
function actsAs(look: Look, find: Find, place: Place, head: number): boolean {
  if (find.arguments.some((a) => a.tree === find.tree && a.role !== 'target' && a.i === head)) return true;
  const actor = look.context.actorAt(place);
  if (!actor || actor.kind === 'state' || actor.kind === 'unknown') return false;
  const mention = actor.mentions.find((m) => m.start <= place.start && m.end >= place.end);
  return (
    mention !== undefined &&
    mention.end - mention.start > place.end - place.start &&
    kidsBy(find.tree, head, 'case').length === 0
  );
}
