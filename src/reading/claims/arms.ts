import { rulesOf } from '../rule.js';
import { coordinated } from '../tree/clause.js';
import { caseOf, phrasesBy } from '../tree/phrase.js';
import { at, kidsBy, relation, type Tree } from '../tree/tree.js';
import { isA, type Look } from './classes.js';
import type { Argument, Find } from './find.js';

const MEANS = ['with', 'by', 'by means of', 'from'];

/**
 * Gives a find of a register that has arms what it was done with: under "with" or "using", before its noun
 * ("dynamite attack"), as its verb's object, or where the words make a weapon the doer ("the bomb killed").
 */
function addArms(look: Look, find: Find): void {
  const arms = find.register.arms;
  if (arms === undefined) return;
  const isArm = (tree: Tree, i: number) => isA(look, find.register.register, arms, tree, i);
  for (const argument of find.arguments)
    if (mayBeMeans(find, argument) && isArm(argument.tree, argument.i)) argument.role = 'instrument';
  const known = new Set(find.arguments.map(({ i }) => i));
  for (const part of [find, ...find.joined])
    for (const i of meansOf(part)) {
      if (known.has(i) || !isArm(find.tree, i)) continue;
      known.add(i);
      find.arguments.push({ role: 'instrument', tree: find.tree, i, rule: 'roles/arms' } satisfies Argument);
    }
  const exploded = find.arguments.some(
    ({ role, tree, i }) => role === 'instrument' && isA(look, find.register.register, 'bomb', tree, i),
  );
  if (exploded && find.kind === 'attack' && find.form === 'noun') find.kind = 'bombing';
}

/** "the bomb killed", "the explosion of two bombs". */
const mayBeMeans = ({ kind, form }: Find, { role }: Argument): boolean =>
  role === 'perpetrator' || (role === 'target' && kind === 'bombing' && form === 'noun');

/** What adds to a find's roles once its words are known. */
export const armsRules = rulesOf('roles', { arms: addArms });

/** "used explosives to blow up a bridge", "used knives for the killings". */
function usedFor(tree: Tree, trigger: number): number[] {
  for (let k = trigger, steps = 0; at(tree, k).head >= 0 && steps < 3; steps += 1) {
    const rel = relation(at(tree, k));
    const leads =
      /^(?:xcomp|advcl|acl)$/.test(rel) ||
      (/^(?:obl|nmod)$/.test(rel) && /^(?:for|in)$/.test(caseOf(tree, k)));
    if (!leads && !(rel === 'obj' && k !== trigger)) return [];
    k = at(tree, k).head;
    if (at(tree, k).lemma === 'use') return kidsBy(tree, k, 'obj');
  }
  return [];
}

/** Heads of the phrases that may name a means. */
function meansOf({ tree, trigger, form }: Find): number[] {
  const under = [trigger, ...kidsBy(tree, trigger, 'obj')].flatMap((i) => phrasesBy(tree, i, ...MEANS));
  const used = kidsBy(tree, trigger, 'advcl', 'acl')
    .filter((k) => at(tree, k).lemma === 'use')
    .flatMap((k) => kidsBy(tree, k, 'obj'));
  const own =
    form === 'noun'
      ? [trigger, ...kidsBy(tree, trigger, 'compound', 'amod'), ...phrasesBy(tree, trigger, 'of')]
      : kidsBy(tree, trigger, 'obj').filter((k) => caseOf(tree, k) === '');
  return [...under, ...used, ...usedFor(tree, trigger), ...own].flatMap((i) => coordinated(tree, i));
}
