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

/** The actor with the longest mention that overlaps a span. */
export function actorAt(actors: readonly Actor[], span: Span): Actor | undefined {
  let best: Located | undefined;
  for (const mention of mentionsOf(actors)) {
    if (mention.start >= span.end) break;
    if (
      mention.end > span.start &&
      (best === undefined || mention.end - mention.start > best.end - best.start)
    )
      best = mention;
  }
  return best?.actor;
}
