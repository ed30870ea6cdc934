import type { Token } from '../annotation.js';
import type { Certainty } from '../reading.js';
import { at, isVerb, kidsOf, relation, type Tree } from '../tree/tree.js';

/** The words that leave open whether something happened. */
export interface HedgeWords {
  negations: ReadonlySet<string>;
  /** Nouns of knowing: of what there is no such thing, nothing is known to have happened ("no evidence of a raid"). */
  knowing: ReadonlySet<string>;
  /** Auxiliaries that hedge their verb ("may", "will"). */
  modals: ReadonlyMap<string, Certainty>;
  /** Auxiliaries that hedge their own clause alone: "they can cross, and they met there" tells that they met. */
  openInClause: ReadonlySet<string>;
  /** Auxiliaries that tell of a plan in what somebody says: "said it would attack". */
  plannedWhenSaid: ReadonlySet<string>;
  /** Adverbs and adjectives that hedge what they stand on. */
  adverbs: ReadonlyMap<string, Certainty>;
  /** Verbs and participles that hedge what they govern ("plans to", "is believed to", "denied that"). */
  governors: ReadonlyMap<string, Certainty>;
  /** Conjunctions that make a clause a condition. */
  conditions: ReadonlySet<string>;
}

/** A hedge, and the token that makes it. */
export interface Hedge<How = Certainty> {
  how: How;
  at: number;
}

const SMALL = new Set(['aux', 'advmod', 'mark', 'det', 'cop']);

/** What the small words of a clause make of it. */
export function hedgeInClause(
  tree: Tree,
  i: number,
  words: HedgeWords,
): Hedge<Certainty | 'negated'> | undefined {
  const small = kidsOf(tree, i).filter((k) => SMALL.has(relation(at(tree, k))));
  const isSaid = at(tree, i).deprel === 'ccomp';
  const kinds: [Certainty | 'negated', (word: string) => boolean][] = [
    ['negated', (word) => words.negations.has(word)],
    ['possible', (word) => words.conditions.has(word)],
    [
      'planned',
      (word) => words.modals.get(word) === 'planned' || (isSaid && words.plannedWhenSaid.has(word)),
    ],
    [
      'possible',
      (word) =>
        words.openInClause.has(word) || (words.modals.get(word) ?? words.adverbs.get(word)) === 'possible',
    ],
  ];
  for (const [how, is] of kinds) {
    const found = small.find((k) => is(at(tree, k).lower));
    if (found !== undefined) return { how, at: found };
  }
  return undefined;
}

// Clauses through which a hedge above reaches the token below; a relative clause tells of a thing apart.
const THROUGH = new Set([
  'xcomp',
  'ccomp',
  'conj',
  'obj',
  'nsubj',
  'obl',
  'nmod',
  'compound',
  'amod',
  'acl',
  'advcl',
  'csubj',
]);

/** The nearest hedge on the way from a token to the root: on the words that it hangs on, or in what governs them. */
export function hedgeOver(tree: Tree, start: number, words: HedgeWords): Hedge | undefined {
  let i = start;
  let crossed = false;
  for (let steps = 0; steps < 12; steps += 1) {
    const own = hedgeOn(tree, i, crossed, words);
    if (own) return own;
    const token = at(tree, i);
    const kind = relation(token);
    if (token.head < 0 || !THROUGH.has(kind) || token.deprel === 'acl:relcl') return undefined;
    const head = at(tree, token.head);
    const governed = governorOf(tree, token, head, words);
    if (governed) return { how: governed, at: token.head };
    // A finite adverbial clause states its own fact; so does the noun of a finite verb's subject.
    if (kind === 'advcl' && !isInfinitive(tree, i)) return undefined;
    crossed = crossed || isVerb(head) || kind === 'nsubj';
    i = token.head;
  }
  return undefined;
}

function hedgeOn(tree: Tree, i: number, above: boolean, words: HedgeWords): Hedge | undefined {
  for (const k of kidsOf(tree, i)) {
    const { lower, lemma } = at(tree, k);
    const kind = relation(at(tree, k));
    const modal = kind === 'aux' ? words.modals.get(lower) : undefined;
    if (modal) return { how: modal, at: k };
    const isHedge = kind === 'advmod' || (kind === 'amod' && !above);
    const hedge = isHedge ? (words.adverbs.get(lower) ?? words.adverbs.get(lemma)) : undefined;
    if (hedge) return { how: hedge, at: k };
    if (kind === 'mark' && words.conditions.has(lower)) return { how: 'possible', at: k };
  }
  return undefined;
}

// "plans to attack", "is believed to have fled", "accused of looting", "denied that it fired".
function governorOf(tree: Tree, token: Token, head: Token, words: HedgeWords): Certainty | undefined {
  const governor = words.governors.get(head.lemma);
  const kind = relation(token);
  if (governor === 'denied' && /^[cx]comp$/.test(kind)) return governor;
  const infinitive = /^(?:xcomp|ccomp|acl|advcl)$/.test(kind) && isInfinitive(tree, token.index);
  return infinitive || (kind === 'advcl' && governor === 'alleged') ? governor : undefined;
}

const isInfinitive = (tree: Tree, i: number): boolean =>
  kidsOf(tree, i).some((k) => k < i && at(tree, k).lower === 'to');
