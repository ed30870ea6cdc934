import type { Draft } from '../annotation.js';
import { between } from '../bisect.js';
import { foldName } from '../places/fold.js';
import { overlaps } from '../quote.js';
import type { Actor, Place, Quantity, Span, TextSpan, Time } from '../reading.js';
import { momentsOf } from '../times/index.js';
import type { Tree } from '../tree/tree.js';
import type { Trees } from '../tree/trees.js';
import type { ClaimWords } from './words.js';

/** A window of days as a phrase of the text gives it, such as "over the past month". */
export interface TimeWindow extends Span {
  from: string | null;
  to: string | null;
  value: string | null;
  basis: Time['basis'];
}

/** What the claims stage looks things up in; built once a report. */
export interface Context {
  draft: Draft;
  words: ClaimWords;
  windows: TimeWindow[];
  tree: Trees;
  actorAt(span: Span): Actor | undefined;
  /** The longest mention of an actor that overlaps a span. */
  mentionAt(span: Span): (Span & { actor: Actor }) | undefined;
  mentionsIn(span: Span): (Span & { actor: Actor })[];
  /** The actor that a pronoun or a relative word stands for. */
  antecedent(tree: Tree, i: number): Actor | undefined;
  /** The one armed group that the report names; undefined where it names none or several. */
  soleGroup: Actor | undefined;
  placesIn(span: Span): Place[];
  quantitiesIn(span: Span): Quantity[];
  windowsIn(span: Span): TimeWindow[];
  timesIn(span: Span): Time[];
}

const byStart = <T extends Span>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => a.start - b.start || a.end - b.end);

export interface ContextParts {
  draft: Draft;
  words: ClaimWords;
  trees: Trees;
  windows: TimeWindow[];
  antecedentOf(tree: Tree, i: number): Actor | undefined;
}

/** Builds the look-ups of one report. */
export function contextOf({ draft, words, trees, windows, antecedentOf }: ContextParts): Context {
  const places = byStart(draft.places);
  const quantities = byStart(draft.quantities);
  const times = byStart(momentsOf(draft));
  // A day stays a window of its own where a longer phrase takes it up.
  const days = draft.times.filter((t) => t.from !== null && (t.type === 'DATE' || t.type === 'TIME'));
  const own = days.filter((t) => !windows.some((w) => w.start === t.start && w.end === t.end));
  const sortedWindows = byStart([...windows, ...own]);
  const mentions: (TextSpan & { actor: Actor })[] = byStart(
    draft.actors.flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor }))),
  );
  const groups = draft.actors.filter(
    ({ kind, mentions: own }) => kind === 'group' && own.some(({ text }) => words.bodies.has(foldName(text))),
  );
  const mentionAt = (span: Span) => {
    const near = between(mentions, span).filter((m) => overlaps(m, span));
    return near.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  };
  return {
    draft,
    words,
    windows: sortedWindows,
    tree: trees,
    actorAt: (span) => mentionAt(span)?.actor,
    mentionAt,
    mentionsIn: (span) => between(mentions, span),
    antecedent: antecedentOf,
    soleGroup: groups.length === 1 ? groups[0] : undefined,
    placesIn: (span) => between(places, span),
    quantitiesIn: (span) => between(quantities, span),
    windowsIn: (span) => between(sortedWindows, span),
    timesIn: (span) => between(times, span),
  };
}
