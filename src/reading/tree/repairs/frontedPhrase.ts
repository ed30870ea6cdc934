import { isUnder, subtree } from '../subtree.js';
import { at, isNominal, kidsBy, kidsOf } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Of the five that were stopped, two turned back": a phrase with a preposition leads a sentence, and is not its root. */
export const frontedPhrase: Repair = (tree, i) => {
  if (at(tree, i).head >= 0 || !isNominal(at(tree, i))) return false;
  if (kidsBy(tree, i, 'case').length === 0 || kidsBy(tree, i, 'cop', 'nsubj').length > 0) return false;
  const subject = tree.tokens.find(
    (t) =>
      t.index > i &&
      t.deprel.startsWith('nsubj') &&
      !/^W(?:P|DT)$/.test(t.xpos) &&
      t.head > t.index &&
      at(tree, subtree(tree, t.index)[0]! - 1)?.text === ',',
  );
  if (!subject || kidsBy(tree, subject.head, 'mark').length > 0) return false;
  const v = subject.head;
  if (!isUnder(tree, v, i)) return false;
  hang(tree, v, -1, 'root');
  for (const k of [...kidsOf(tree, i)]) if (k > v) hang(tree, k, v, at(tree, k).deprel);
  hang(tree, i, v, 'obl');
  return true;
};
