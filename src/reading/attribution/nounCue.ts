import { type Run, spanOf, trimmed, under } from '../tree/run.js';
import { kidsBy, relation, type Tree } from '../tree/tree.js';
import type { Found } from './found.js';
import { phrase, type Source } from './source.js';
import type { AttributionWords } from './words.js';

/** "the army's claim that …", "a statement by the mayor that …", "allegations of torture". */
export function nounAttribution(tree: Tree, index: number, words: AttributionWords): Found | undefined {
  const token = tree.tokens[index]!;
  const certainty = words.nouns.get(token.lemma);
  if (certainty === undefined || token.upos !== 'NOUN' || relation(token) === 'compound') return undefined;
  const source = ownerOf(tree, index);
  const content = source && clauseOf(tree, index);
  if (!content) return undefined;
  return {
    tree,
    cueToken: index,
    sourceHead: source?.head ?? -1,
    source: source ? [spanOf(tree, source.run)] : [],
    cue: [spanOf(tree, { first: index, last: index })],
    content: [spanOf(tree, content)],
    certainty,
    quotes: false,
    quote: undefined,
  };
}

function ownerOf(tree: Tree, noun: number): Source | undefined {
  const owner = tree.kids[noun]!.find((kid) => tree.tokens[kid]!.deprel === 'nmod:poss');
  if (owner !== undefined) {
    const found = phrase(tree, owner, undefined);
    const mark = found && /^['’]s?$/.test(tree.tokens[found.run.last]!.text) && found.run.last > found.head;
    return mark ? { ...found, run: { first: found.run.first, last: found.run.last - 1 } } : found;
  }
  const agent = kidsBy(tree, noun, 'nmod').find(
    (kid) => caseOf(tree, kid) === 'by' || caseOf(tree, kid) === 'from',
  );
  return agent === undefined ? undefined : phrase(tree, agent, undefined);
}

function clauseOf(tree: Tree, noun: number): Run | undefined {
  const clause = kidsBy(tree, noun, 'acl', 'ccomp').find(
    (kid) => kid > noun && tree.tokens[kid]!.deprel !== 'acl:relcl' && opensWith(tree, kid, ['that', 'to']),
  );
  return clause === undefined ? undefined : trimmed(tree, under(tree, clause));
}

function opensWith(tree: Tree, clause: number, openers: readonly string[]): boolean {
  return tree.kids[clause]!.some(
    (kid) =>
      kid < clause && openers.includes(tree.tokens[kid]!.lower) && relation(tree.tokens[kid]!) === 'mark',
  );
}

function caseOf(tree: Tree, index: number): string {
  const found = tree.kids[index]!.find((kid) => relation(tree.tokens[kid]!) === 'case' && kid < index);
  return found === undefined ? '' : tree.tokens[found]!.lower;
}
