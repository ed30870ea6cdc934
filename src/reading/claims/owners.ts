import { coordinated } from '../tree/clause.js';
import { caseOf, phrasesBy } from '../tree/phrase.js';
import { isUnder, subtree } from '../tree/subtree.js';
import { at, kidsBy, relation, type Tree } from '../tree/tree.js';
import { isA, type Look } from './classes.js';
import type { Find } from './find.js';
import type { Cue } from './lexicon.js';
import { isDefinite } from './match.js';

/** Whether a find tells whose deed another one was: "blamed the rebels for the raid", "the raid, which the front claimed". */
export function ownsDeed(look: Look, owner: Find, { tree, trigger, pattern }: Find): boolean {
  if (tree !== owner.tree || pattern.owns) return false;
  return leadsTo(look, owner, trigger) || isClauseOn(owner, trigger);
}

/** Whether a verb says of a noun that somebody did it or had it done: "carried out", "planned". */
export const isDoing = ({ context }: Look, tree: Tree, v: number): boolean => {
  const { acting, ordering } = context.words.lightVerbs;
  return acting.includes(at(tree, v).lemma) || ordering.includes(at(tree, v).lemma);
};

/** Whether only words of taking part stand between a deed and what says whose it was. */
function leadsTo(look: Look, { tree, trigger, pattern, arguments: all }: Find, deed: number): boolean {
  let k = at(tree, deed).head;
  // "blamed the weather for the delay after the raid": what only says when is no deed of theirs.
  if (k === trigger && isApart(tree, deed, pattern.owns)) return false;
  for (let steps = 0; k >= 0 && k !== trigger && steps < 8; k = at(tree, k).head, steps += 1) {
    const joins = isDoing(look, tree, k) || isA(look, 'attacks', 'part', tree, k);
    // "blamed the rebels for the raid": the parse may tie the deed to those who are blamed.
    const blamed = pattern.owns?.includes(caseOf(tree, deed)) && all.some(({ i }) => isUnder(tree, k, i));
    if (!joins && !blamed && at(tree, k).deprel !== 'conj') return false;
  }
  return k === trigger;
}

const isApart = (tree: Tree, deed: number, owns: readonly string[] | undefined): boolean =>
  owns !== undefined && /^(?:obl|nmod)/.test(at(tree, deed).deprel) && !owns.includes(caseOf(tree, deed));

/** "the raid, for which the front claimed responsibility". */
const isClauseOn = ({ tree, clause }: Find, deed: number): boolean =>
  relation(at(tree, clause)) === 'acl' && at(tree, clause).head === deed;

/** "claimed responsibility for the crime": whether the deed was told before. */
export const ownsTold = (look: Look, owner: Find): boolean =>
  subtree(owner.tree, owner.trigger).some(
    (k) =>
      isDefinite(owner.tree, k) &&
      isA(look, owner.register.register, 'deed', owner.tree, k) &&
      leadsTo(look, owner, k),
  );

/** "blamed the raid on the rebels": of a deed that is put on somebody, on whom, wherever the parse hangs them. */
export function blamedOn(look: Look, tree: Tree, v: number, { pattern, register }: Cue): number[] {
  const by = pattern.patientBy ?? [];
  const [deed] = kidsBy(tree, v, 'obj', 'nsubj:pass');
  if (deed === undefined || !isA(look, register.register, 'deed', tree, deed)) return [];
  const behind = [v, ...subtree(tree, deed)].flatMap((k) => phrasesBy(tree, k, ...by));
  return behind
    .filter((k) => k > v && !tree.timed.has(k))
    .sort((a, b) => a - b)
    .slice(-1)
    .flatMap((k) => coordinated(tree, k));
}
