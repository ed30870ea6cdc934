import { handParsed } from '../../attribution/handParsed.js';
import { treeOf } from '../tree.js';
import { repair } from './index.js';

/** Each token that hangs elsewhere after the repairs, as "word < head: relation"; `timed` are words that tell a time. */
export function mended(source: string, timed: readonly string[] = []): string[] {
  const { sentence } = handParsed(source);
  const before = sentence.tokens.map(({ head, deprel }) => `${head} ${deprel}`);
  const times = sentence.tokens.filter(({ text }) => timed.includes(text));
  repair(treeOf(sentence, times), new Set());
  return sentence.tokens
    .filter(({ head, deprel }, k) => before[k] !== `${head} ${deprel}`)
    .map(({ text, head, deprel }) => `${text} < ${sentence.tokens[head]?.text ?? '-'}: ${deprel}`);
}
