import type { Token } from '../annotation.js';
import type { ActorKind, Place } from '../reading.js';
import { phraseOf, phrasesBy } from '../tree/phrase.js';
import { subtree } from '../tree/subtree.js';
import { at, kidsBy, type Tree } from '../tree/tree.js';
import type { Context } from './context.js';
import type { Lexicon } from './lexicon.js';

/** Nouns for a part of the building or vehicle that "of" names. */
export const PARTS = new Set([
  'roof',
  'wall',
  'part',
  'section',
  'wing',
  'floor',
  'front',
  'window',
  'dome',
  'minaret',
  'gate',
  'side',
  'remains',
  'ruins',
]);
/** Nouns that measure what "of" names. */
export const UNITS: ReadonlySet<string> = new Set([
  'kg',
  'kilogram',
  'kilo',
  'pound',
  'ton',
  'tonne',
  'gram',
  'stick',
  'burst',
  'volley',
  'round',
  'load',
  'amount',
  'quantity',
]);
const NEUTER = new Set(['it', 'they', 'them', 'which', 'that']);
const PERSONAL = new Set([
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'we',
  'us',
  'who',
  'whom',
  'i',
  'me',
  'you',
]);
const QUANTIFIERS = new Set([
  'some',
  'all',
  'both',
  'many',
  'several',
  'most',
  'others',
  'none',
  'dozens',
  'hundreds',
  'thousands',
  'half',
  'each',
  'part',
  'lot',
  'number',
  'total',
  'rest',
  'majority',
  'group',
]);

/** Words that stand for people or things counted before. */
const OTHERS = new Set(['one', 'others', 'another']);

/** Who or what may stand in a class besides its words. */
const ALSO: Readonly<
  Record<
    string,
    {
      actors?: readonly ActorKind[];
      places?: readonly Place['kind'][] | 'any';
      classes?: readonly string[];
      pronouns?: boolean;
      numbers?: boolean;
      /** Whether "it" may stand for one. */
      it?: boolean;
    }
  >
> = {
  people: { actors: ['person', 'people', 'force', 'group'], pronouns: true, numbers: true },
  attackable: {
    actors: ['person', 'people', 'force', 'group', 'organisation', 'state'],
    places: 'any',
    classes: ['people', 'building'],
    pronouns: true,
    numbers: true,
  },
  territory: { places: 'any' },
  movers: { actors: ['person', 'people'], classes: ['people'], numbers: true },
  armed: { actors: ['group', 'force'] },
  captor: { actors: ['group'] },
  irregulars: { actors: ['group'] },
  party: { actors: ['state', 'organisation', 'group', 'force'] },
  accuser: { actors: ['person', 'state', 'organisation', 'group'] },
  claimant: { actors: ['person', 'people', 'organisation', 'state', 'group', 'force'], pronouns: true },
  speaker: { actors: ['person', 'organisation', 'state', 'group', 'force'], pronouns: true },
  leader: { actors: ['person', 'state'], pronouns: true },
  crossing: { places: ['crossing', 'checkpoint'], it: true },
  place: { places: 'any' },
  building: { places: ['hospital', 'camp', 'site'], it: true },
  mission: { numbers: true, it: true },
  measure: { it: true },
};

export interface Look {
  context: Context;
  lexicon: Lexicon;
}

/** Whether the phrase with this head belongs to a class of words: by its words, its actor, or its place. */
export function isA(look: Look, register: string, name: string, tree: Tree, i: number): boolean {
  const token = at(tree, i);
  const words = look.lexicon.classes.get(register)?.get(name);
  if (words && hasWord(words, tree, i) && !isOnlyName(look, name, token)) return true;
  const also = ALSO[name];
  if (
    token.upos === 'NUM' ||
    token.lower === 'one' ||
    token.lower === 'another' ||
    QUANTIFIERS.has(token.lower)
  ) {
    const of = phrasesBy(tree, i, 'of', 'of the');
    if (of.length > 0) return of.some((k) => isA(look, register, name, tree, k));
    if (also?.numbers && (token.upos === 'NUM' || OTHERS.has(token.lower)))
      return look.context.timesIn(token).length === 0;
  }
  if (PARTS.has(token.lemma) || UNITS.has(token.lemma))
    return phrasesBy(tree, i, 'of').some((k) => isA(look, register, name, tree, k));
  if (!also) return false;
  if (also.pronouns && (PERSONAL.has(token.lower) || (name === 'speaker' && token.lower === 'it')))
    return true;
  if (also.it && NEUTER.has(token.lower)) return thingBefore(look, register, name, tree, i) !== undefined;
  if (isNamedFor(look, name, token)) return true;
  return (also.classes ?? []).some((inner) => isA(look, register, inner, tree, i));
}

/** Whether the actor or the place that a token names stands in a class. */
function isNamedFor(look: Look, name: string, token: Token): boolean {
  const { actors, places } = ALSO[name] ?? {};
  if (token.upos === 'PROPN' || token.upos === 'NOUN' || token.upos === 'ADJ') {
    const kind = look.context.actorAt(token)?.kind;
    if (kind && actors?.includes(kind)) return true;
    if (places && look.context.placesIn(token).some((p) => places === 'any' || places.includes(p.kind)))
      return true;
  }
  return name === 'leader' && token.upos === 'PROPN' && look.context.placesIn(token).length === 0;
}

/** Whether a token may be of a class in some parse of its sentence; what it is a part or a number of is asked for itself. */
export function mayBeA(
  look: Look,
  register: string,
  name: string,
  tokens: readonly Token[],
  i: number,
): boolean {
  const token = tokens[i]!;
  const words = look.lexicon.classes.get(register)?.get(name);
  if (words && (hasOwnWord(words, tokens, i) || mayEndPhrase(words, tokens, token))) return true;
  const also = ALSO[name];
  if (!also) return false;
  if (also.numbers && (token.upos === 'NUM' || OTHERS.has(token.lower))) return true;
  if ((also.pronouns && PERSONAL.has(token.lower)) || (name === 'speaker' && token.lower === 'it'))
    return true;
  if ((also.it && NEUTER.has(token.lower)) || isNamedFor(look, name, token)) return true;
  return (also.classes ?? []).some((inner) => mayBeA(look, register, inner, tokens, i));
}

const phraseEnds = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Whether two words such as "health centre" may end at a token, wherever the first one stands. */
function mayEndPhrase(words: ReadonlySet<string>, tokens: readonly Token[], token: Token): boolean {
  let ends = phraseEnds.get(words);
  if (!ends) {
    ends = new Set([...words].filter((word) => word.includes(' ')).map((word) => word.split(' ').at(-1)!));
    phraseEnds.set(words, ends);
  }
  const lemma = token.lemma.toLowerCase();
  return ends.has(lemma) && tokens.some(({ lower }) => words.has(`${lower} ${lemma}`));
}

/** Whether "it" may stand for something of the class. */
export const isThingClass = (name: string): boolean => ALSO[name]?.it === true;

/** The nearest noun of a class before a pronoun, in its sentence or the one before. */
export function thingBefore(
  look: Look,
  register: string,
  name: string,
  tree: Tree,
  i: number,
): { tree: Tree; i: number } | undefined {
  for (let k = i - 1; k >= 0; k -= 1) if (isThing(look, register, name, tree, k)) return { tree, i: k };
  const before = look.context.draft.sentences[tree.sentence.index - 1];
  if (!before) return undefined;
  const above = look.context.tree(before);
  for (let k = above.tokens.length - 1; k >= 0; k -= 1)
    if (isThing(look, register, name, above, k)) return { tree: above, i: k };
  return undefined;
}

const isThing = (look: Look, register: string, name: string, tree: Tree, k: number): boolean =>
  (at(tree, k).upos === 'NOUN' || at(tree, k).upos === 'PROPN') && isA(look, register, name, tree, k);

const ACTING: ReadonlySet<ActorKind> = new Set(['person', 'group', 'force', 'state']);

/** "The Freedom Movement": who acts by a name is nothing that a word of the name means. */
function isOnlyName(look: Look, name: string, token: Token): boolean {
  if (ALSO[name]?.actors || !/^\p{Lu}/u.test(token.text)) return false;
  const actor = look.context.actorAt(token);
  return actor !== undefined && ACTING.has(actor.kind);
}

function hasWord(words: ReadonlySet<string>, tree: Tree, i: number): boolean {
  if (hasOwnWord(words, tree.tokens, i)) return true;
  return kidsBy(tree, i, 'amod', 'compound').some((k) =>
    words.has(`${at(tree, k).lower} ${at(tree, i).lemma.toLowerCase()}`),
  );
}

/** How far before a noun a word may stand that brings any noun into a class: "armed local …". */
const BEFORE = 3;

function hasOwnWord(words: ReadonlySet<string>, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (words.has(token.lemma.toLowerCase()) || words.has(token.lower) || words.has(singular(token.lower)))
    return true;
  const before = tokens[i - 1];
  if (before !== undefined && words.has(`${before.lower} ${token.lemma.toLowerCase()}`)) return true;
  return isNoun(token) && opensPhrase(words, tokens, i);
}

const isNoun = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN';

/** "armed …": whether one of the words right before a noun brings any noun into the class. */
function opensPhrase(words: ReadonlySet<string>, tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - BEFORE); k -= 1) {
    if (words.has(`${tokens[k]!.lower} …`)) return true;
    if (tokens[k]!.upos !== 'ADJ' && !isNoun(tokens[k]!)) return false;
  }
  return false;
}

/** Nouns that the dictionary keeps in the plural: "troops". */
const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

/** The first word of the clause that belongs to a class, or -1. */
export function wordOf(look: Look, register: string, name: string, tree: Tree, clause: number): number {
  const words = look.lexicon.classes.get(register)?.get(name);
  if (!words) return -1;
  return subtree(tree, clause).find((k) => hasWord(words, tree, k)) ?? -1;
}

export const textOf = (look: Look, tree: Tree, i: number): string => {
  const span = phraseOf(tree, i);
  return look.context.draft.document.text.slice(span.start, span.end);
};
