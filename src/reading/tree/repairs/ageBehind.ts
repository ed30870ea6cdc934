import { at } from '../tree.js';
import { hang, type Repair } from './hang.js';

const OLDEST = 120;

/** "killed Ana Roe, 42; …": a number between a name's comma and another mark is the age of whoever bears it. */
export const ageBehind: Repair = (tree, i) => {
  const { deprel, text, upos } = at(tree, i);
  const [name, comma, next] = [tree.tokens[i - 2], tree.tokens[i - 1], tree.tokens[i + 1]];
  if (upos !== 'NUM' || !/^\d{1,3}$/.test(text) || Number(text) > OLDEST || tree.timed.has(i)) return false;
  if (comma?.text !== ',' || name?.upos !== 'PROPN' || tree.timed.has(name.index)) return false;
  if (!next || !/^[,;.)]$/.test(next.text) || deprel === 'appos') return false;
  let head = name.index;
  while (/^(?:flat|compound)/.test(at(tree, head).deprel) && at(tree, head).head < head)
    head = at(tree, head).head;
  if (head < 0 || at(tree, head).head === i || tree.kids[i]?.some((k) => at(tree, k).upos !== 'PUNCT'))
    return false;
  hang(tree, i, head, 'appos');
  return true;
};
