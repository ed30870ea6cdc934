import { at, isNominal, kidsBy } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "One clerk carrying bags was hurt": before a finite verb without a subject, a participle tells of the noun before it, which is the subject. */
export const participleOfSubject: Repair = (tree, v) => {
  const { deprel, head: main, xpos } = at(tree, v);
  if (xpos !== 'VBG' || deprel !== 'advcl' || main < v) return false;
  const noun = kidsBy(tree, v, 'nsubj').find((k) => k < v && isNominal(at(tree, k)));
  if (noun === undefined || kidsBy(tree, v, 'aux', 'cop', 'mark').length > 0) return false;
  if (kidsBy(tree, main, 'nsubj', 'csubj', 'expl').length > 0) return false;
  const first = kidsBy(tree, main, 'aux', 'cop').find((k) => k > v) ?? main;
  if (!/^(?:VB[DZP]|MD)$/.test(at(tree, first).xpos)) return false;
  if (tree.tokens.slice(noun, first).some(({ text }) => text === ',')) return false;
  hang(tree, noun, main, subjectRelation(tree, main));
  hang(tree, v, noun, 'acl');
  return true;
};
