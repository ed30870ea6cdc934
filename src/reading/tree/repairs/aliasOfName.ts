import { at, isVerb, kidsBy, kidsOf } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "Ana Roe, alias Wolf, was held": "alias" is no verb; the name before it is the subject of the verb behind. */
export const aliasOfName: Repair = (tree, i) => {
  const token = at(tree, i);
  if (!/^(?:alias|aka|a\.k\.a\.)$/.test(token.lower)) return false;
  const name = kidsBy(tree, i, 'nsubj').find((k) => k < i && at(tree, k).upos === 'PROPN');
  const first = tree.tokens.find(({ index, xpos }) => index > i && /^(?:VB[DZP]|MD)$/.test(xpos));
  if (name === undefined || !first) return false;
  const v = /^(?:aux|cop)/.test(first.deprel) ? first.head : first.index;
  if (v < first.index || !isVerb(at(tree, v)) || kidsBy(tree, v, 'nsubj').length > 0) return false;
  hang(tree, v, token.head, token.deprel);
  for (const k of [...kidsOf(tree, i)]) hang(tree, k, k < i || k > v ? v : name, at(tree, k).deprel);
  hang(tree, name, v, subjectRelation(tree, v));
  hang(tree, i, name, 'flat');
  return true;
};
