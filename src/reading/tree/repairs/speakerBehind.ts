import { subtree } from '../subtree.js';
import { at, isNominal, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "razed Nabi Boys’ School, OCHA said": the noun between the comma and the verb speaks, the one before belongs to what is said. */
export const speakerBehind: Repair = (tree, speaker) => {
  const { deprel, head: taken } = at(tree, speaker);
  if (deprel !== 'appos' || !isNominal(at(tree, speaker))) return false;
  const { head: verb, deprel: relation } = at(tree, taken);
  const own = subtree(tree, speaker).filter((k) => at(tree, k).upos !== 'PUNCT');
  if (relation !== 'nsubj' || own.at(-1) !== verb - 1 || at(tree, own[0]! - 1)?.text !== ',') return false;
  const said = kidsBy(tree, verb, 'ccomp').find((k) => k < taken);
  if (said === undefined || subtree(tree, said).at(-1) !== subtree(tree, taken)[0]! - 1) return false;
  giveObject(tree, said, taken);
  hang(tree, speaker, verb, 'nsubj');
  return true;
};

/** The noun is the clause's object, and what the parse took for one is a part of its name. */
function giveObject(tree: Tree, clause: number, noun: number): void {
  const known = kidsBy(tree, clause, 'obj').at(-1);
  hang(tree, noun, clause, 'obj');
  if (known === undefined) return;
  const first = kidsBy(tree, noun, 'nmod:poss').find((k) => k > known) ?? noun;
  hang(tree, known, first, 'compound');
}
