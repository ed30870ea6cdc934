import { at, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "a nurse and 3 other staff": a number behind "and" counts the noun of its own phrase, which is listed with the noun before. */
export const numberListed: Repair = (tree, i) => {
  const { upos, deprel, head: before } = at(tree, i);
  if (
    upos !== 'NUM' ||
    deprel !== 'conj' ||
    before > i ||
    tree.tokens[i - 1]?.upos !== 'CCONJ' ||
    tree.timed.has(i)
  )
    return false;
  const noun = nounBehind(tree, i);
  if (noun < 0 || kidsBy(tree, noun, 'nummod').length > 0 || tree.kids[i]!.some((k) => k > i)) return false;
  if (at(tree, before).head === noun) {
    if (kidsBy(tree, before, 'det').length === 0 && !kidsBy(tree, noun, 'det').some((k) => k < before))
      return false;
    for (const k of [...tree.kids[noun]!]) if (k < before) hang(tree, k, before, at(tree, k).deprel);
    hang(tree, before, at(tree, noun).head, at(tree, noun).deprel);
    hang(tree, noun, before, 'conj');
  } else if (at(tree, noun).head !== before || at(tree, noun).deprel !== 'conj') return false;
  for (const c of kidsBy(tree, i, 'cc')) hang(tree, c, noun, 'cc');
  hang(tree, i, noun, 'nummod');
  return true;
};

/** The last noun of the bare words behind a number; -1 for none. */
function nounBehind(tree: Tree, i: number): number {
  let k = i + 1;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tree.tokens[k]?.upos ?? '')) k += 1;
  return k - 1 > i && at(tree, k - 1).upos === 'NOUN' ? k - 1 : -1;
}
