import { at, isVerb, kidsBy, type Tree } from '../tree.js';
import { hang, isBareParticiple, type Repair } from './hang.js';

const LOOSE = /^(discourse|compound|obl|obl:unmarked|nmod:unmarked|advmod|dep|nummod|list|dislocated)$/;

/** "nine deaths: 4 killed in the port", "and 30 guards wounded": what is counted right before a participle is whom it was done to. */
export const numberBefore: Repair = (tree, v) => {
  const counted = tree.tokens[v - 1];
  if (!counted || at(tree, v).xpos === 'VBD' || !isBareParticiple(at(tree, v))) return false;
  if (counted.upos !== 'NUM' && !isCounted(tree, v - 1)) return false;
  // A bare number before an adjective counts it: "22 wounded".
  if (counted.upos === 'NUM' && at(tree, v).xpos !== 'VBN') return false;
  // "10 suspected rebels", "the two wounded were held": the participle describes, or stands for those hurt.
  if (/^(?:amod|nsubj|nsubj:pass)$/.test(at(tree, v).deprel) && at(tree, v).head > v) return false;
  const isLoose = counted.head === v && LOOSE.test(counted.deprel);
  if ((!isLoose && !isListed(tree, v)) || tree.timed.has(v - 1)) return false;
  if (kidsBy(tree, v, 'nsubj', 'aux', 'obj').length > 0 || kidsBy(tree, v - 1, 'case').length > 0)
    return false;
  for (const c of kidsBy(tree, v - 1, 'cc')) hang(tree, c, v, 'cc');
  hang(tree, v - 1, v, 'nsubj:pass');
  return true;
};

/** "12 were killed and 30 guards wounded", where both the noun behind "and" and the participle hang on the passive verb. */
function isListed(tree: Tree, v: number): boolean {
  const { head, deprel } = at(tree, v - 1);
  if (head < 0 || head >= v - 1 || at(tree, v).head !== head || !/^(?:conj|advcl)$/.test(at(tree, v).deprel))
    return false;
  if (!isVerb(at(tree, head)) || kidsBy(tree, head, 'nsubj:pass').length === 0) return false;
  const isJoined = [...kidsBy(tree, v - 1, 'cc'), ...kidsBy(tree, v, 'cc')].some((c) => c < v - 1);
  return isJoined && /^(?:obj|conj|obl|obl:agent|obl:unmarked)$/.test(deprel);
}

/** What a number or "another" stands before. */
const isCounted = (tree: Tree, k: number): boolean =>
  kidsBy(tree, k, 'nummod').length > 0 || kidsBy(tree, k, 'det').some((d) => at(tree, d).lower === 'another');
