/** How many of an event's claims somebody accepted: none, some, all. Rejected ones stand in no event. */
export type EventState = 'unjudged' | 'partly' | 'accepted';

/** Whether the accounts of an event agree; `settled` where they differ and somebody preferred one. */
export type AccountsState = 'agree' | 'differ' | 'settled';

export interface FigureFilter {
  register?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  place?: string | undefined;
  actor?: string | undefined;
}

/** Events by what a list, a map and a timeline narrow by; `register`, `kind`, `certainty`, `state`, `accounts` and `sharing` may name several, with commas between. */
export interface EventFilter extends FigureFilter {
  /** Name or id of a source that tells of it. */
  source?: string | undefined;
  /** Id of a report that tells of it. */
  report?: string | undefined;
  /** How any of its claims is put. */
  certainty?: string | undefined;
  state?: string | undefined;
  accounts?: string | undefined;
  /** The strictest level of its claims and of the reports that tell of it, or `none`. */
  sharing?: string | undefined;
  /**
   * A box `west,south,east,north`, a polygon `lon,lat;lon,lat;lon,lat…`, or a province or country
   * (`SD/Kassala`, `SD`). A box or polygon holds what is known to a place in it; a province or country
   * what is known to no more than that.
   */
  area?: string | undefined;
}

/** What of the world a map shows, and how large. */
export interface MapView {
  /** Box as in `area`; the whole world unless given. */
  view?: string | undefined;
  /** Zoom of a map with tiles of 512 pixels, 0 to 18; 2 unless given. */
  zoom?: number | undefined;
}

/** Events that stand close together at a zoom; of one alone its id. */
export interface MapCell {
  /** Middle of its events' places. */
  lon: number;
  lat: number;
  count: number;
  /** Of them, whose accounts differ and were not settled. */
  differ: number;
  registers: Record<string, number>;
  /** The place, where all are at places of one name. */
  place: string | null;
  event: string | null;
}

/** Events of which no more is known than a province or a country. */
export interface MapArea {
  /** `SD/Kassala`, `SD`: also a filter's `area`. */
  area: string;
  count: number;
  differ: number;
  registers: Record<string, number>;
  event: string | null;
}

export interface EventMap {
  /** Only those in view. */
  cells: MapCell[];
  /** All, in view or not. */
  areas: MapArea[];
  total: number;
  /** Known to a place, but out of view. */
  outside: number;
  /** Without a place that could be drawn. */
  unplaced: number;
}

export type Step = 'day' | 'week' | 'month' | 'year';

/** Events whose first day is in `from` to `to`. */
export interface TimelineBar {
  from: string;
  to: string;
  differ: number;
  registers: Record<string, number>;
}

export interface EventTimeline {
  step: Step;
  /** First and last day of the events; null without any. */
  from: string | null;
  to: string | null;
  /** Oldest first; steps without events have none. */
  bars: TimelineBar[];
  total: number;
  undated: number;
}

/** What two reports have in common, for which the machine put their claims into one event. */
export type MeetingReason =
  | 'day'
  | 'dayAfter'
  | 'published'
  | 'place'
  | 'near'
  | 'within'
  | 'country'
  | 'kind'
  | 'perpetrator'
  | 'target'
  | 'actor'
  | 'number';

/** Why claims of another report stand in an event: `claim` met `with`; `presumed` where one names no day or no place. */
export interface Meeting {
  claim: string;
  with: string;
  presumed: boolean;
  reasons: MeetingReason[];
}
