import { handParsed } from '../../attribution/handParsed.js';
import { treeOf } from '../tree.js';
import { repair } from './index.js';

/** Each token that hangs elsewhere after the repairs, as "word < head: relation". */
export function mended(source: string): string[] {
  const { sentence } = handParsed(source);
  const before = sentence.tokens.map(({ head, deprel }) => `${head} ${deprel}`);
  repair(treeOf(sentence), new Set());
  return sentence.tokens
    .filter(({ head, deprel }, k) => before[k] !== `${head} ${deprel}`)
    .map(({ text, head, deprel }) => `${text} < ${sentence.tokens[head]?.text ?? '-'}: ${deprel}`);
}
