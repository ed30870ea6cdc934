import type { Sentence, Token } from '../annotation.js';
import type { Attribution, Certainty } from '../reading.js';
import { attributionsAt } from './nest.js';
import { isVerb, relation } from './tree.js';
import type { AttributionWords } from './words.js';

/**
 * How sure a token of a parsed sentence is put: by the hedges on the way from it to the root of its clause ("allegedly",
 * "may", "plans to", "if"), then by the attributions whose content holds it.
 */
export function certaintyAt(
  sentence: Sentence,
  tokenIndex: number,
  attributions: readonly Attribution[],
  words: AttributionWords,
): Certainty {
  const token = sentence.tokens[tokenIndex];
  if (!token) return 'stated';
  const hedged = hedgeOf(sentence, tokenIndex, words);
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

function hedgeOf(sentence: Sentence, start: number, words: AttributionWords): Certainty {
  const kids = kidsOf(sentence);
  let at = start;
  let crossed = false;
  for (let steps = 0; steps < 12; steps += 1) {
    const token = sentence.tokens[at]!;
    const own = hedgeOn(sentence, kids, at, crossed, words);
    if (own !== 'stated') return own;
    const kind = relation(token);
    if (token.head < 0 || !THROUGH.has(kind) || token.deprel === 'acl:relcl') return 'stated';
    const head = sentence.tokens[token.head]!;
    const governed = governorOf(token, head, kids, sentence, words);
    if (governed) return governed;
    // A finite adverbial clause states its own fact; so does the noun of a finite verb's subject.
    if (kind === 'advcl' && !isInfinitive(sentence, kids, at)) return 'stated';
    crossed = crossed || isVerb(head) || kind === 'nsubj';
    at = token.head;
  }
  return 'stated';
}

function hedgeOn(
  sentence: Sentence,
  kids: readonly number[][],
  at: number,
  above: boolean,
  words: AttributionWords,
): Certainty {
  for (const kid of kids[at] ?? []) {
    const token = sentence.tokens[kid]!;
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
function governorOf(
  token: Token,
  head: Token,
  kids: readonly number[][],
  sentence: Sentence,
  words: AttributionWords,
): Certainty | undefined {
  const kind = relation(token);
  const infinitive =
    (kind === 'xcomp' || kind === 'ccomp' || kind === 'acl' || kind === 'advcl') &&
    isInfinitive(sentence, kids, token.index);
  const ofClause = kind === 'advcl' && words.governors.get(head.lemma) === 'alleged';
  return infinitive || ofClause ? words.governors.get(head.lemma) : undefined;
}

function isInfinitive(sentence: Sentence, kids: readonly number[][], index: number): boolean {
  return (kids[index] ?? []).some((kid) => kid < index && sentence.tokens[kid]!.lower === 'to');
}

function kidsOf(sentence: Sentence): number[][] {
  const kids: number[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) if (token.head >= 0) kids[token.head]?.push(token.index);
  return kids;
}
