import { at, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "killed a rebel leader yesterday": the day behind a noun is no part of its name; the noun stands where the day did. */
export const nounBeforeDay: Repair = (tree, day) => {
  const noun = day - 1;
  const { head, deprel } = at(tree, day);
  if (noun < 0 || !isDay(tree, day) || !isNominal(at(tree, noun)) || tree.timed.has(noun)) return false;
  if (at(tree, noun).head !== day || at(tree, noun).deprel !== 'compound') return false;
  const cased = kidsBy(tree, day, 'case').length > 0;
  const ofVerb = head >= 0 && isVerb(at(tree, head));
  if (!cased && (!ofVerb || kidsBy(tree, head, 'obj').some((k) => k !== day))) return false;
  for (const k of [...kidsOf(tree, day)]) if (k < noun) hang(tree, k, noun, at(tree, k).deprel);
  hang(tree, noun, head, cased || deprel === 'obj' ? deprel : 'obj');
  hang(tree, day, ofVerb ? head : noun, ofVerb ? 'obl:unmarked' : 'nmod:unmarked');
  return true;
};

/** A noun that is a day by itself; "yesterday's" and "Monday morning" are none. */
const isDay = (tree: Tree, i: number): boolean =>
  tree.timed.has(i) &&
  isNominal(at(tree, i)) &&
  !tree.timed.has(i + 1) &&
  !kidsBy(tree, i, 'case').some((k) => k > i);
