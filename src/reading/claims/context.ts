import type { Draft, Sentence, Syntax } from '../annotation.js';
import { overlaps } from '../quote.js';
import type { Actor, Place, Quantity, Span, TextSpan, Time } from '../reading.js';
import { type Tree, treeOf } from './tree.js';
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
  tree(sentence: Sentence): Tree;
  actorAt(span: Span): Actor | undefined;
  /** The actor that a pronoun or a relative word stands for. */
  antecedent(tree: Tree, i: number): Actor | undefined;
  placesIn(span: Span): Place[];
  quantitiesIn(span: Span): Quantity[];
  windowsIn(span: Span): TimeWindow[];
  timesIn(span: Span): Time[];
}

/** Items of a list in text order that lie in a span, found by bisection. */
export function between<T extends Span>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (items[mid]!.end <= span.start) low = mid + 1;
    else high = mid;
  }
  const found: T[] = [];
  for (let k = low; k < items.length && items[k]!.start < span.end; k += 1) found.push(items[k]!);
  return found;
}

const byStart = <T extends Span>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => a.start - b.start || a.end - b.end);

export interface ContextParts {
  draft: Draft;
  words: ClaimWords;
  syntax: Syntax;
  windows: TimeWindow[];
  antecedentOf(tree: Tree, i: number): Actor | undefined;
}

/** Builds the look-ups of one report. */
export function contextOf({ draft, words, syntax, windows, antecedentOf }: ContextParts): Context {
  const trees = new Map<number, Tree>();
  const places = byStart(draft.places);
  const quantities = byStart(draft.quantities);
  const times = byStart(draft.times);
  // A day stays a window of its own where a longer phrase takes it up.
  const days = draft.times.filter((t) => t.from !== null && (t.type === 'DATE' || t.type === 'TIME'));
  const own = days.filter((t) => !windows.some((w) => w.start === t.start && w.end === t.end));
  const sortedWindows = byStart([...windows, ...own]);
  const mentions: (TextSpan & { actor: Actor })[] = byStart(
    draft.actors.flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor }))),
  );
  return {
    draft,
    words,
    windows: sortedWindows,
    tree(sentence) {
      let tree = trees.get(sentence.index);
      if (!tree) {
        syntax.parse(sentence);
        tree = treeOf(sentence, between(times, sentence));
        trees.set(sentence.index, tree);
      }
      return tree;
    },
    actorAt: (span) => {
      const near = between(mentions, span).filter((m) => overlaps(m, span));
      return near.sort((a, b) => b.end - b.start - (a.end - a.start))[0]?.actor;
    },
    antecedent: antecedentOf,
    placesIn: (span) => between(places, span),
    quantitiesIn: (span) => between(quantities, span),
    windowsIn: (span) => between(sortedWindows, span),
    timesIn: (span) => between(times, span),
  };
}
