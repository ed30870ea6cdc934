import { isUnder } from '../subtree.js';
import { at, isNominal, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

const FLOATING = new Set(['all', 'both', 'each']);

/** "Chad and Mali all sent envoys": behind a noun, "all" and a past verb before another noun begin the predicate. */
export const verbAfterAll: Repair = (tree, d) => {
  const v = d + 1;
  const before = tree.tokens[d - 1];
  const verb = tree.tokens[v];
  if (!FLOATING.has(at(tree, d).lower) || !before || !isNominal(before) || !verb) return false;
  if (!/^VB[DN]$/.test(verb.xpos) || verb.deprel !== 'amod' || at(tree, d).head !== verb.head) return false;
  const object = verb.head;
  let subject = d - 1;
  for (let up = before.head; up >= 0 && up < d && isNominal(at(tree, up)); up = at(tree, up).head)
    subject = up;
  if (subject === object || kidsBy(tree, subject, 'case').length > 0) return false;
  const top = isUnder(tree, object, subject) ? subject : object;
  hang(tree, v, at(tree, top).head, at(tree, top).deprel);
  hang(tree, subject, v, 'nsubj');
  hang(tree, object, v, 'obj');
  hang(tree, d, v, 'advmod');
  return true;
};
