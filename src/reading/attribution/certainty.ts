import type { Token } from '../annotation.js';
import type { Attribution, Certainty } from '../reading.js';
import { isVerb, kidsOf, relation, type Tree } from '../tree/tree.js';
import { attributionsAt } from './nest.js';
import type { AttributionWords } from './words.js';

/**
 * How sure a token is put: by the hedges on the way from it to the root of its clause ("allegedly",
 * "may", "plans to", "if"), then by the attributions whose content holds it.
 */
export function certaintyAt(
  tree: Tree,
  tokenIndex: number,
  attributions: readonly Attribution[],
  words: AttributionWords,
): Certainty {
  const token = tree.tokens[tokenIndex];
  if (!token) return 'stated';
  const hedged = hedgeOf(tree, tokenIndex, words);
  if (hedged !== 'stated') return hedged;
  const around = attributionsAt(attributions, token);
  return around.find((one) => one.certainty !== 'stated')?.certainty ?? 'stated';
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

function hedgeOf(tree: Tree, start: number, words: AttributionWords): Certainty {
  let at = start;
  let crossed = false;
  for (let steps = 0; steps < 12; steps += 1) {
    const token = tree.tokens[at]!;
    const own = hedgeOn(tree, at, crossed, words);
    if (own !== 'stated') return own;
    const kind = relation(token);
    if (token.head < 0 || !THROUGH.has(kind) || token.deprel === 'acl:relcl') return 'stated';
    const head = tree.tokens[token.head]!;
    const governed = governorOf(tree, token, head, words);
    if (governed) return governed;
    // A finite adverbial clause states its own fact; so does the noun of a finite verb's subject.
    if (kind === 'advcl' && !isInfinitive(tree, at)) return 'stated';
    crossed = crossed || isVerb(head) || kind === 'nsubj';
    at = token.head;
  }
  return 'stated';
}

function hedgeOn(tree: Tree, at: number, above: boolean, words: AttributionWords): Certainty {
  for (const kid of kidsOf(tree, at)) {
    const token = tree.tokens[kid]!;
    const kind = relation(token);
    const modal = kind === 'aux' ? words.modals.get(token.lower) : undefined;
    if (modal) return modal;
    const isHedge = kind === 'advmod' || (kind === 'amod' && !above);
    const hedge = isHedge ? (words.hedges.get(token.lower) ?? words.hedges.get(token.lemma)) : undefined;
    if (hedge) return hedge;
    if (kind === 'mark' && words.conditions.has(token.lower)) return 'possible';
  }
  return 'stated';
}

// "plans to attack", "is believed to have fled", "accused of looting".
function governorOf(tree: Tree, token: Token, head: Token, words: AttributionWords): Certainty | undefined {
  const kind = relation(token);
  const infinitive =
    (kind === 'xcomp' || kind === 'ccomp' || kind === 'acl' || kind === 'advcl') &&
    isInfinitive(tree, token.index);
  const ofClause = kind === 'advcl' && words.governors.get(head.lemma) === 'alleged';
  return infinitive || ofClause ? words.governors.get(head.lemma) : undefined;
}

function isInfinitive(tree: Tree, index: number): boolean {
  return kidsOf(tree, index).some((kid) => kid < index && tree.tokens[kid]!.lower === 'to');
}
