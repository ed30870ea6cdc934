import { at, isVerb, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "The patrol also detained two men", tied as a passive: without "was" and with an object behind it, a verb is active. */
export const activeSubject: Repair = (tree, v) => {
  const token = at(tree, v);
  if (!isVerb(token) || !/^VB[DN]$/.test(token.xpos) || kidsBy(tree, v, 'aux').length > 0) return false;
  const [subject] = kidsBy(tree, v, 'nsubj:pass');
  if (subject === undefined || subject > v) return false;
  if (!kidsBy(tree, v, 'obj').some((k) => k > v)) return false;
  hang(tree, subject, v, 'nsubj');
  return true;
};
