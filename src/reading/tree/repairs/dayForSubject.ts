import { at, isNominal, isVerb, kidsOf, relation } from '../tree.js';
import { hang, type Repair } from './hang.js';

const DAY = /^(?:today|tonight|yesterday|tomorrow)$/;

/** "The government today welcomed the deal": the noun before the day acts, and the day only says when. */
export const dayForSubject: Repair = (tree, i) => {
  const day = at(tree, i);
  if (!DAY.test(day.lower) || relation(day) !== 'nsubj' || day.head <= i || !isVerb(at(tree, day.head)))
    return false;
  let subject = i - 1;
  while (subject >= 0 && at(tree, subject).head !== i && at(tree, subject).head >= 0)
    subject = at(tree, subject).head;
  if (subject < 0 || at(tree, subject).head !== i || !isNominal(at(tree, subject)) || tree.timed.has(subject))
    return false;
  const { head, deprel } = day;
  for (const k of [...kidsOf(tree, i)])
    if (k < i && k !== subject) hang(tree, k, subject, at(tree, k).deprel);
  hang(tree, subject, head, deprel);
  hang(tree, i, head, 'obl:unmarked');
  return true;
};
