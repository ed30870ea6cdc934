import { firstThat } from '../bisect.js';
import type { Actor, Span } from '../reading.js';

interface Located extends Span {
  actor: Actor;
}

const located = new WeakMap<readonly Actor[], Located[]>();

/** Mentions of all actors in text order; built once a list. */
export function mentionsOf(actors: readonly Actor[]): readonly Located[] {
  const known = located.get(actors);
  if (known !== undefined) return known;
  const list = actors
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, actor })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  located.set(actors, list);
  return list;
}

/** Index of the first mention that begins at or after an offset. */
export const firstFrom = (mentions: readonly Span[], offset: number): number =>
  firstThat(mentions, ({ start }) => start >= offset);

/** Mentions overlap a few deep at most: so far back may one begin that reaches an offset. */
const DEPTH = 12;

/** The actor with the longest mention that overlaps a span. */
export function actorAt(actors: readonly Actor[], span: Span): Actor | undefined {
  const mentions = mentionsOf(actors);
  let best: Located | undefined;
  const end = firstFrom(mentions, span.end);
  for (let at = Math.max(0, firstFrom(mentions, span.start) - DEPTH); at < end; at += 1) {
    const mention = mentions[at]!;
    if (
      mention.end > span.start &&
      (best === undefined || mention.end - mention.start > best.end - best.start)
    )
      best = mention;
  }
  return best?.actor;
}
