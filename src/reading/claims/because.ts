import { textAt } from '../quote.js';
import type { Attribution, Because, TextSpan } from '../reading.js';
import { at } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';

/** The words that evoked a find, and the entry of the lexicon that they are. */
export function evoked({ cue, form, tree, trigger, used }: Find): { says: string; words: Because['words'] } {
  const indexes = [...new Set([trigger, ...used])].sort((a, b) => a - b);
  return { says: `${form} “${cue.words.join(' ')}”`, words: indexes.map((i) => at(tree, i)) };
}

/** The cue of the attribution that says who speaks. */
export function spokenBecause({ context }: Look, attribution: Attribution): Because {
  const { document, by } = context.draft;
  const words = attribution.cue.map((span) => textAt(document.text, span));
  return { part: 'chain', rule: by.get(attribution) ?? '', says: attribution.chain.join(' ← '), words };
}

/** What made a find, for its claim to show; rules go by tokens, a reading has their spans alone. */
export const becauseOf = ({ because }: Find): Because[] =>
  because.map((one) => ({ ...one, words: one.words.map(spanOf) }));

const spanOf = ({ start, end, text }: TextSpan): TextSpan => ({ start, end, text });
