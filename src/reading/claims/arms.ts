import { rulesOf } from '../rule.js';
import { coordinated } from '../tree/clause.js';
import { caseOf, phrasesBy } from '../tree/phrase.js';
import { at, kidsBy, type Tree } from '../tree/tree.js';
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
    if (argument.role === 'perpetrator' && isArm(argument.tree, argument.i)) argument.role = 'instrument';
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

/** What adds to a find's roles once its words are known. */
export const armsRules = rulesOf('roles', { arms: addArms });

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
  return [...under, ...used, ...own].flatMap((i) => coordinated(tree, i));
}
