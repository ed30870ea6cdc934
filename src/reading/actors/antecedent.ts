import type { Draft, Sentence, Token } from '../annotation.js';
import { tokensOf } from '../places/bisect.js';
import type { Actor, ActorKind } from '../reading.js';
import { relation, type Tree, at as tokenAt } from '../tree/tree.js';
import { actorAt, firstFrom, mentionsOf } from './at.js';
import { subjectOfClause } from './ownClause.js';
import type { ActorWords } from './words.js';

const SENTENCES_BACK = 4;

/** The actor that a pronoun or "who" stands for: the nearest that fits, subjects and speakers first; undefined for other words. */
export function antecedentOf(
  tree: Tree,
  i: number,
  draft: Draft,
  actors: readonly Actor[],
  words: ActorWords,
): Actor | undefined {
  const { sentence } = tree;
  const token = tokenAt(tree, i);
  if (words.relatives.has(token.lower)) return beforeRelative(token, actors);
  const kinds = words.pronouns.get(token.lower);
  if (kinds === undefined) return undefined;
  const subject = subjectActor(tree, i, actors);
  // "who lost his post": what is had is had by whoever the clause is about.
  if (subject && token.xpos === 'PRP$' && kinds.includes(subject.kind)) return subject;
  const acted = /^(?:obj|iobj|obl)$/.test(relation(token));
  let best: { score: number; actor: Actor } | undefined;
  const mentions = mentionsOf(actors);
  const from = draft.sentences[Math.max(0, sentence.index - SENTENCES_BACK)]?.start ?? 0;
  for (let at = firstFrom(mentions, from); at < mentions.length; at += 1) {
    const mention = mentions[at]!;
    if (mention.end > token.start) break;
    if (!kinds.includes(mention.actor.kind)) continue;
    // "a guard shot at him": whom a clause acts on is not who acts in it.
    if (acted && mention.actor === subject) continue;
    const back = sentencesBack(mention.start, sentence, draft);
    const score = fit(mention, mention.actor, draft.sentences[sentence.index - back]!, back, kinds, words);
    if (best === undefined || score >= best.score) best = { score, actor: mention.actor };
  }
  return best?.actor;
}

function subjectActor(tree: Tree, i: number, actors: readonly Actor[]): Actor | undefined {
  const subject = subjectOfClause(tree, i);
  return subject === undefined ? undefined : actorAt(actors, tokenAt(tree, subject));
}

function beforeRelative(token: Token, actors: readonly Actor[]): Actor | undefined {
  const mentions = mentionsOf(actors);
  for (
    let at = firstFrom(mentions, token.start) - 1;
    at >= 0 && token.start - mentions[at]!.start < 400;
    at -= 1
  ) {
    const { end, actor } = mentions[at]!;
    if (end <= token.start && token.start - end <= 3) return actor;
  }
  return undefined;
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
  const { first, last } = tokensOf(sentence, mention);
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
