import type { Span } from '../reading.js';
import { runAround } from '../tree/phrase.js';
import { isUnder, subtree } from '../tree/subtree.js';
import { at, kidsBy, relation, type Tree } from '../tree/tree.js';
import type { Find } from './find.js';

const LONG = 320;

/** The words that make the claim: the trigger's clause, or its phrase where the clause is about something else. */
export function spanOf(find: Find): Span {
  const { tree, trigger } = find;
  const clause = topClause(find);
  if (find.form !== 'noun') return clauseSpan(tree, clause, find);
  const direct = at(tree, trigger).head === clause || trigger === clause;
  const phrase = phraseSpan(tree, trigger);
  const whole = clauseSpan(tree, clause, find);
  const rich = subtree(tree, trigger).length >= 4;
  if (rich && (!direct || whole.end - whole.start > LONG || hasClause(tree, trigger))) {
    const joinedOutside = find.joined.some((f) => !isUnder(tree, f.trigger, trigger));
    if (!joinedOutside) return phrase;
  }
  return whole.end - whole.start > LONG && rich ? phrase : whole;
}

/** The clause that holds the trigger and what joined it: "two were killed and three wounded by the shelling". */
function topClause(find: Find): number {
  let top = find.clause;
  for (const { clause } of find.joined) if (isUnder(find.tree, top, clause)) top = clause;
  return top;
}

const hasClause = (tree: Tree, i: number): boolean =>
  subtree(tree, i).some((k) => k !== i && relation(at(tree, k)) === 'acl');

function phraseSpan(tree: Tree, i: number): Span {
  const inside = subtree(tree, i, (k) => at(tree, k).head === i && isBeside(tree, k));
  return runAround(tree, inside, i);
}

const isBeside = (tree: Tree, k: number): boolean =>
  ['conj', 'cc', 'appos', 'parataxis', 'case', 'nsubj', 'cop', 'aux', 'mark', 'advcl'].includes(
    relation(at(tree, k)),
  );

/** The clause without what others say around it and without sentences joined to it. */
function clauseSpan(tree: Tree, clause: number, find: Find): Span {
  const needed = (k: number) =>
    find.joined.some((f) => isUnder(tree, f.trigger, k)) || isUnder(tree, find.trigger, k);
  const inside = subtree(tree, clause, (k) => {
    const token = at(tree, k);
    const rel = relation(token);
    if (needed(k)) return false;
    if (rel === 'parataxis' || rel === 'discourse' || rel === 'dep') return true;
    if (rel === 'conj' && token.head === clause) return kidsBy(tree, k, 'nsubj').length > 0;

    return token.head === clause && ((rel === 'mark' && token.lower === 'that') || token.deprel === 'cc');
  });
  if (relation(at(tree, clause)) === 'acl' && at(tree, clause).deprel !== 'acl:relcl') {
    const head = at(tree, clause).head;
    const left = subtree(
      tree,
      head,
      (k) => k >= clause || ['case', 'conj', 'cc', 'punct'].includes(relation(at(tree, k))),
    );
    return runAround(tree, [...left, ...inside, ...gap(head, clause)], clause);
  }
  return runAround(tree, withPunctuation(tree, inside), clause);
}

const gap = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** Commas and quotation marks between kept words do not end the run. */
function withPunctuation(tree: Tree, inside: readonly number[]): number[] {
  const own = new Set(inside);
  for (let k = 1; k < tree.tokens.length - 1; k += 1)
    if (
      at(tree, k).upos === 'PUNCT' &&
      (own.has(k - 1) || own.has(k - 2)) &&
      (own.has(k + 1) || own.has(k + 2))
    )
      own.add(k);
  return [...own];
}
