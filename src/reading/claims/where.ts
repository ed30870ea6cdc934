import { whereOf } from '../places/where.js';
import { within } from '../quote.js';
import type { Place, Where } from '../reading.js';
import { firstAnswer, type Rule, rulesOf } from '../rule.js';
import { caseOf } from '../tree/phrase.js';
import { at, kidsBy, relation, type Tree } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';

/** Relations through which a place may stand deeper in a phrase of place: lists, names, "the town of X". */
const THROUGH = new Set([
  'appos',
  'conj',
  'compound',
  'nmod',
  'flat',
  'amod',
  'obl',
  'advmod',
  'list',
  'dep',
]);

/** Which places a find happened at: the first rule that names one names all. */
export const whereRules: readonly Rule<(look: Look, find: Find) => Place[] | undefined>[] = rulesOf('where', {
  crossingNamed: (look, find) => someOf(isOfCrossing(find) ? targetPlace(look, find) : undefined),
  // "crossed into the country through the northern crossing": they were counted there.
  crossingPassed: (look, find) =>
    someOf(...(find.kind === 'flow' ? placesOfWords(look, find).filter(isCrossing) : [])),
  ofWords: (look, find) => someOf(...placesOfWords(look, find)),
  crossingBefore: (look, find) => {
    if (isOfCrossing(find)) return someOf(crossingNear(look, find));
    if (find.kind !== 'flow') return undefined;
    // Who returns or leaves somewhere need not pass the crossing that was spoken of before.
    const passes = PASSING.has(at(find.tree, find.trigger).lemma);
    return someOf(passes ? crossingNear(look, find) : crossingIn(look, find));
  },
});

/** Verbs that by themselves say that a border was passed. */
const PASSING = new Set(['cross', 'enter', 'pass', 'admit', 'let']);

const crossingIn = (look: Look, find: Find): Place | undefined =>
  look.context.placesIn(find.tree.sentence).find(isCrossing);

const isCrossing = ({ kind }: Place): boolean => kind === 'crossing' || kind === 'checkpoint';

function placesOfWords(look: Look, find: Find): Place[] {
  const found: Place[] = [];
  for (const place of look.context.placesIn(find.quote)) {
    if (!within(place, find.quote) || found.some((other) => other.name === place.name)) continue;
    if (isWhere(look, find, place)) found.push(place);
  }
  return found;
}

const isOfCrossing = (find: Find): boolean => find.pattern.patientIs === 'crossing';

function someOf(...places: (Place | undefined)[]): Place[] | undefined {
  const some = places.filter((place) => place !== undefined);
  return some.length > 0 ? some : undefined;
}

/** Where a find happened, with the rule that says so. */
export function placesOf(look: Look, find: Find): Where[] {
  const told = firstAnswer(whereRules, look.context.draft.without, look, find);
  if (!told) return [];
  const implied = told.rule === 'where/crossingBefore' ? { certainty: 'implied' as const } : {};
  const found = told.answer.map((place) => ({
    place,
    where: { ...whereOf(place, find.tree.sentence, look.context.words.places), ...implied },
  }));
  // A country goes where something nearer in it is named.
  const nearer = found.filter(({ where }) => where.precision !== 'country');
  const kept = found.filter(
    ({ where }) =>
      where.precision !== 'country' || !nearer.some((other) => other.where.country === where.country),
  );
  for (const { place, where } of kept)
    find.because.push({ part: 'where', rule: told.rule, says: where.name, words: [place] });
  return kept.map(({ where }) => where);
}

/** The place that what was acted on is called by. */
const targetPlace = (look: Look, find: Find): Place | undefined =>
  find.arguments
    .filter((a) => a.tree === find.tree && a.role === 'target')
    .flatMap((a) => look.context.placesIn(at(a.tree, a.i)))
    .find(isCrossing);

/** How many sentences back a crossing is still what the report speaks of. */
const TOPIC = 30;

/** "the crossing": the one that the report named last, not long before or in the sentence. */
export function crossingNear(look: Look, find: Find): Place | undefined {
  const { sentence } = find.tree;
  const first = look.context.draft.sentences[Math.max(0, sentence.index - TOPIC)];
  const near = look.context.placesIn({ start: first?.start ?? 0, end: sentence.end });
  const crossings = near.filter(isCrossing);
  const before = crossings.filter((p) => p.end <= at(find.tree, find.trigger).start);
  return before.at(-1) ?? crossings[0];
}

/** Whether the place is where it happened: not a government, a source or a side by its name. */
function isWhere(look: Look, find: Find, place: Place): boolean {
  const { tree } = find;
  const tokens = tree.tokens.filter((t) => t.start < place.end && t.end > place.start);
  const head = tokens.find((t) => t.head < 0 || !tokens.some((o) => o.index === t.head)) ?? tokens.at(-1);
  return (
    head !== undefined && standsAsPlace(look, find, head.index) && !actsAs(look, find, place, head.index)
  );
}

/** Whether a phrase stands under a preposition of place, modifies the happening, or is what was acted on. */
function standsAsPlace(look: Look, find: Find, i: number): boolean {
  const { tree } = find;
  let k = i;
  for (let steps = 0; steps < 6; steps += 1) {
    const preposition = caseOf(tree, k);
    if (preposition !== '') return look.context.words.placePrepositions.includes(preposition);
    const token = at(tree, k);
    const rel = relation(token);
    if (token.head < 0) return false;
    if (rel === 'nsubj')
      return find.arguments.some((a) => a.tree === tree && a.i === k && a.role === 'target');
    if (rel === 'obj') return find.arguments.some((a) => a.tree === tree && a.i === k);
    if (token.head === find.trigger && ['compound', 'nmod', 'amod'].includes(rel)) return true;
    if (!THROUGH.has(rel)) return false;
    k = token.head;
  }
  return false;
}

/** Whether the place is part of the name of who acts or is spoken to. */
function actsAs(look: Look, find: Find, place: Place, head: number): boolean {
  if (find.arguments.some((a) => a.tree === find.tree && a.role !== 'target' && a.i === head)) return true;
  const actor = look.context.actorAt(place);
  if (!actor || actor.kind === 'state' || actor.kind === 'unknown') return false;
  const mention = actor.mentions.find((m) => m.start <= place.start && m.end >= place.end);
  if (!mention || mention.end - mention.start <= place.end - place.start) return false;
  return !hasPreposition(find.tree, head);
}

const hasPreposition = (tree: Tree, i: number): boolean => kidsBy(tree, i, 'case').length > 0;
