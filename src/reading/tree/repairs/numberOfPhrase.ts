import { at, climb, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** What a number measures by itself: "two 50 kg bags". */
const UNIT =
  /^(?:year|month|week|day|hour|minute|metre|meter|mile|percent|foot|inch|ton|tonne|k[gm]|[cm]m)s?$/;

/** "three male bank clerks": a number counts the plural that its phrase is of, "one" a singular, not a word that describes it. */
export const numberOfPhrase: Repair = (tree, i) => {
  const { upos, deprel, head, lower } = at(tree, i);
  if (upos !== 'NUM' || deprel !== 'nummod' || head < i || tree.timed.has(i)) return false;
  if (tree.tokens[i - 1]?.upos === 'NUM' || UNIT.test(at(tree, head).lower)) return false;
  const noun = climb(tree, head, /^(?:amod|compound|nmod:desc)$/);
  if (noun <= head || !isPhrase(tree, i, noun) || kidsBy(tree, noun, 'nummod').length > 0) return false;
  const { xpos } = at(tree, noun);
  const isStaff = /^(?:staff|personnel)$/.test(at(tree, noun).lower);
  const isOne = /^(?:one|1)$/.test(lower);
  if (!isStaff && xpos !== (isOne ? 'NN' : 'NNS')) return false;
  hang(tree, i, noun, 'nummod');
  return true;
};

/** Whether only words that describe stand between a number and a noun. */
const isPhrase = (tree: Tree, i: number, noun: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(at(tree, noun).upos) &&
  tree.tokens
    .slice(i + 1, noun)
    .every(({ upos, xpos }) => /^(?:ADJ|NOUN|PROPN)$/.test(upos) || xpos === 'VBN');
