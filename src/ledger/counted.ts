import type { Measure, TotalOf } from '../reading/reading.js';
import * as vocabulary from '../reading/vocabulary.js';
import type { WindowNote } from './derive/windows.js';
import type { EventSummary, Figure, KeptClaim } from './model.js';

export const grains = ['day', 'week', 'month', 'year'] as const;
export type Grain = (typeof grains)[number];

export const groupings = ['country', 'province', 'kind', 'actor', 'side'] as const;
/** What is counted apart: where, what, who acted, or on which side people were harmed. */
export type Grouping = (typeof groupings)[number];

export const measures = ['events', ...vocabulary.measures] as const;

/** What is asked of the desk's events, beside the filter that says which of them. */
export interface Question {
  /** `events` counts happenings; any other adds up what is claimed of each. */
  measure: Measure | 'events';
  by: Grain | 'all';
  group: Grouping | 'none';
}

/** A sum over events: of the lowest and of the highest claimed values, never of averages. */
export interface Sum {
  low: number;
  high: number;
  /** Events of which somebody says "at least": the sum may be higher still. */
  open: number;
  /** Events that give the number. */
  stated: number;
  /** Events that do not say: they add nothing. */
  silent: number;
}

export type Sides = Partial<Record<TotalOf, Sum>>;

export interface CountedCell extends Sum {
  /** `2026-03-09`, `2026-W11` (ISO 8601), `2026-03`, `2026`; null where no one period holds the event. */
  period: string | null;
  /** Key of the group; null where it is not known, and in totals. */
  group: string | null;
  /** By whom it is of, where no other groups are asked for. */
  sides: Sides;
}

/** A period with its first and last day. */
export interface CountedPeriod extends CountedCell {
  from: string | null;
  to: string | null;
}

export interface CountedGroup extends Sum {
  key: string | null;
  name: string | null;
}

/** The answer to a question. */
export interface Counted extends Question {
  total: Sum & { sides: Sides };
  /** A total a period, oldest first, the unknown one last; periods without events have none. */
  periods: CountedPeriod[];
  /** The largest groups, the unknown one last. */
  groups: CountedGroup[];
  /** How many smaller groups are left out. */
  moreGroups: number;
  /** The groups shown, by period. */
  cells: CountedCell[];
  /** When the desk last changed, ISO instant; null on an empty desk. */
  asOf: string | null;
}

/** One cell of an answer; what is undefined does not narrow. */
export interface CellAsked {
  period?: string | null | undefined;
  group?: string | null | undefined;
}

/** An event that stands in a number, with the claims that give its part of it. */
export interface CountedEvent {
  event: EventSummary;
  number: Pick<Sum, 'low' | 'high' | 'open'> | null;
  claims: KeptClaim[];
}

/** The desk's own count of the events that a reported number could be about. */
export interface OwnCount extends Sum {
  /** Events that lie only partly in the window: left out of the sum. */
  across: number;
}

/**
 * `covered`: the ranges meet. `missing`: the desk counted less, by `least` to `most` (null: open). `more`: it
 * counted more.
 */
export interface Comparison {
  outcome: 'covered' | 'missing' | 'more';
  least: number;
  most: number | null;
}

/** A reported number beside the desk's own; null where its window is not known. */
export interface ComparedFigure {
  figure: Figure;
  own: OwnCount | null;
  comparison: Comparison | null;
}

/** Numbers of one speaker, of one thing, over several windows: oldest first. */
export interface Series {
  id: string;
  figures: ComparedFigure[];
  /** Older ones that are left out. */
  earlier: number;
  /** Gaps and overlaps of the windows shown. */
  notes: WindowNote[];
}

/** A reported number with the claims that give it. */
export interface FigureView extends ComparedFigure {
  claims: KeptClaim[];
}
