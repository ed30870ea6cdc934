import type { Token } from '../annotation.js';
import { within } from '../quote.js';
import type { Span } from '../reading.js';
import { phrasesBy, tokensIn } from '../tree/phrase.js';
import { at, type Tree } from '../tree/tree.js';
import { type Look, UNITS } from './classes.js';

/** What a thing is called: its phrase without how many there are and whose they are, "three of their trucks", and how big: "a powerful bomb"; "80 kg of dynamite" whole. */
export function thingName(look: Look, tree: Tree, i: number, phrase: Span): string {
  const { draft, words } = look.context;
  const whole = draft.document.text.slice(phrase.start, phrase.end);
  if (UNITS.has(at(tree, i).lemma) && phrasesBy(tree, i, 'of').length > 0) return whole;
  const own = tokensIn(tree, phrase);
  const numbers = look.context.quantitiesIn(phrase);
  const counts = (token: Token) =>
    token.upos === 'NUM' ||
    token.upos === 'DET' ||
    token.xpos === 'PRP$' ||
    words.quantifiers.has(token.lower) ||
    words.classes.sizes?.includes(token.lower) ||
    numbers.some((number) => within(token, number));
  const first = own.find((token) => token.index >= i || !counts(token));
  return draft.document.text.slice(first?.start ?? phrase.start, phrase.end);
}
