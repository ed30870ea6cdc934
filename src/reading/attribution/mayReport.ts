import type { Sentence, Token } from '../annotation.js';
import { isVerb } from '../tree/tree.js';
import type { AttributionWords } from './words.js';

// A parse is dear. These tests go by words and tags alone, and turn away only what no parse could make a report.

/** A lead stands at most so many tokens behind its verb, particle included. */
const LEAD_REACH = 6;

/** Whether a sentence may report: by a verb, a noun, "according to", or a viewpoint. `quoted`: a quotation is at hand. */
export function mayReport({ tokens }: Sentence, words: AttributionWords, quoted: () => boolean): boolean {
  return (
    tokens.some(
      (_, at) =>
        mayBeVerbCue(tokens, at, words, quoted) ||
        mayBeNounCue(tokens, at, words) ||
        phraseAt(tokens, at, words) !== undefined,
    ) || mayBeView(tokens, words)
  );
}

/** The words of "according to" that stand at a token. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  words: AttributionWords,
): readonly string[] | undefined {
  return words.accordingTo.find((phrase) => phrase.every((word, step) => tokens[at + step]?.lower === word));
}

function mayBeVerbCue(
  tokens: readonly Token[],
  at: number,
  words: AttributionWords,
  quoted: () => boolean,
): boolean {
  const token = tokens[at]!;
  const frame = isVerb(token) ? words.verbs.get(token.lemma) : undefined;
  if (!frame) return false;
  if (frame.clause || frame.object || mayBePassive(tokens, at)) return true;
  const isBehind = (reach: number, ...own: string[]) =>
    tokens.slice(at + 1, at + 1 + reach).some(({ lower }) => own.includes(lower));
  return (
    (frame.infinitive && isBehind(tokens.length, 'to')) ||
    isBehind(LEAD_REACH, ...frame.leads) ||
    (frame.quote && quoted())
  );
}

function mayBePassive(tokens: readonly Token[], at: number): boolean {
  const { xpos } = tokens[at]!;
  if (xpos !== 'VBN' && xpos !== 'VBD') return false;
  return tokens.some(({ lemma, lower }) => lemma === 'be' || lemma === 'get' || lower === 'by');
}

// Its owner stands before it ("the army's claim that …") or behind a preposition ("a statement by the mayor that …").
function mayBeNounCue(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at]!;
  if (token.upos !== 'NOUN' || !words.nouns.has(token.lemma)) return false;
  const behind = tokens.slice(at + 1);
  if (!behind.some(({ lower }) => lower === 'that' || lower === 'to')) return false;
  const isOwned = tokens.slice(0, at).some(({ xpos }) => xpos === 'POS' || /^(?:PRP|WP)\$$/.test(xpos));
  return isOwned || behind.some(({ lower }) => lower === 'by' || lower === 'from');
}

// A description between commas behind the name, as "For Amina Yusuf, a doctor, …" has it.
function mayBeView(tokens: readonly Token[], words: AttributionWords): boolean {
  if (!words.viewpoint.has(tokens[0]?.lower ?? '')) return false;
  const commas = tokens.filter(({ text }) => text === ',');
  return commas.length > 1 && tokens.some(({ upos }) => upos === 'PROPN');
}
