import type { Draft, Sentence, Token } from '../annotation.js';
import type { Actor, ActorKind } from '../reading.js';
import { mentionsOf } from './at.js';
import type { ActorWords } from './words.js';

const SENTENCES_BACK = 4;

/** The actor that a pronoun or "who" stands for: the nearest that fits, subjects and speakers first; undefined for other words. */
export function antecedentOf(
  token: Token,
  sentence: Sentence,
  draft: Draft,
  actors: readonly Actor[],
  words: ActorWords,
): Actor | undefined {
  if (words.relatives.has(token.lower)) return beforeRelative(token, actors);
  const kinds = words.pronouns.get(token.lower);
  if (kinds === undefined) return undefined;
  let best: { score: number; actor: Actor } | undefined;
  for (const mention of mentionsOf(actors)) {
    if (mention.end > token.start) break;
    const back = sentencesBack(mention.start, sentence, draft);
    if (back > SENTENCES_BACK || !kinds.includes(mention.actor.kind)) continue;
    const score = fit(mention, mention.actor, draft.sentences[sentence.index - back]!, back, kinds, words);
    if (best === undefined || score >= best.score) best = { score, actor: mention.actor };
  }
  return best?.actor;
}

function beforeRelative(token: Token, actors: readonly Actor[]): Actor | undefined {
  let nearest: Actor | undefined;
  for (const mention of mentionsOf(actors)) {
    if (mention.end > token.start) break;
    if (token.start - mention.end <= 3) nearest = mention.actor;
  }
  return nearest;
}

function sentencesBack(start: number, sentence: Sentence, draft: Draft): number {
  let back = 0;
  while (back <= SENTENCES_BACK && (draft.sentences[sentence.index - back]?.start ?? 0) > start) back += 1;
  return back;
}

function fit(
  mention: { start: number; end: number },
  actor: Actor,
  sentence: Sentence,
  back: number,
  kinds: readonly ActorKind[],
  words: ActorWords,
): number {
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.end > mention.start);
  const last = tokens.findLastIndex((token) => token.start < mention.end);
  let score = -1.5 * back - 0.3 * kinds.indexOf(actor.kind);
  if (isSubject(sentence, first, last)) score += 1.5;
  if (isSpeaker(tokens, first, last, words)) score += 1.2;
  if (tokens[last + 1]?.text === "'s" || tokens[last + 1]?.text === '’s') score -= 0.5;
  return score;
}

function isSubject(sentence: Sentence, first: number, last: number): boolean {
  const { tokens } = sentence;
  if (sentence.parsed) {
    for (let at = first; at <= last; at += 1) if (tokens[at]?.deprel.startsWith('nsubj')) return true;
    return false;
  }
  const next = tokens[last + 1];
  return next?.upos === 'VERB' || next?.upos === 'AUX' || next?.upos === 'ADV';
}

function isSpeaker(tokens: readonly Token[], first: number, last: number, words: ActorWords): boolean {
  const next = tokens[last + 1];
  const before = tokens[first - 1];
  return (
    (next !== undefined && words.speech.has(next.lemma)) ||
    (before !== undefined && (words.speech.has(before.lemma) || before.lower === 'to'))
  );
}
