import { type Selectable, sql } from 'kysely';
import { anchorOf } from '../derive/anchor.js';
import { dayNumber, isoDays } from '../derive/days.js';
import type { DerivedEvent } from '../derive/event.js';
import { keysOf } from '../derive/keys.js';
import { rowOfNumbers } from '../derive/numbering.js';
import type { Review } from '../derive/review.js';
import type { EventSummary, Meeting } from '../model.js';
import { sourceId } from './keep.js';
import type { LoadedClaim } from './load.js';
import type { EventBodyRow, EventRow } from './rows.js';

const lines = (names: readonly string[]) => [...new Set(names)].join('\n');

/** What is shown of an event. */
export const bodyRow = ({ summary, checks }: DerivedEvent, meetings: readonly Meeting[]) => ({
  event: summary.id,
  body: JSON.stringify({ summary, checks, meetings }),
});

function countedBy(summary: DerivedEvent['summary']) {
  const { periods, country, province, actors, places } = keysOf(summary);
  const { day: in_day, week: in_week, month: in_month, year: in_year } = periods;
  const [acting, acting_names] = [
    actors.map(({ key }) => key),
    actors.map(({ name }) => name.replaceAll('\n', ' ')).join('\n'),
  ];
  return { in_day, in_week, in_month, in_year, country, province, acting, acting_names, place_keys: places };
}

/** What an event is found and counted by; `members` are the claims that stand in it. */
export function eventRow(
  { summary, found, numbers }: DerivedEvent,
  members: readonly LoadedClaim[],
  review: Review,
) {
  const { id, register, kind, when, where } = summary;
  const { from, to } = isoDays(when);
  const anchor = anchorOf(where);
  const point = anchor && 'spot' in anchor ? anchor : undefined;
  const first = from ?? to;
  return {
    id,
    register,
    kind,
    sort_day: first ?? '',
    from_day: from,
    to_day: to,
    day: first === null ? null : dayNumber(first),
    places: lines(found.places),
    actors: lines(found.actors),
    sources: [...new Set(members.flatMap(({ source }) => (source === null ? [] : sourceId(source))))].sort(),
    certainties: [...new Set(members.map(({ current }) => current.certainty))].sort(),
    ...review,
    x: point?.x ?? null,
    y: point?.y ?? null,
    area: anchor && 'area' in anchor ? anchor.area : null,
    spot: point?.spot ?? null,
    ...countedBy(summary),
    numbers: rowOfNumbers(numbers),
  };
}

type Body = Selectable<EventBodyRow>['body'];

/** What a summary of `events as e` is made of; bodies are looked up for the rows of a page alone. */
export const summaryColumns = [
  'e.id',
  'e.sort_day',
  'e.state',
  'e.accounts',
  'e.sharing',
  sql<Body>`(select b.body from event_bodies as b where b.event = e.id)`.as('body'),
] as const;

/** What lists show of an event: what was derived, with what was judged of it. */
export const summaryOf = ({
  state,
  accounts,
  sharing,
  body,
}: Pick<Selectable<EventRow>, 'state' | 'accounts' | 'sharing'> & { body: Body }): EventSummary => ({
  ...body.summary,
  state,
  accounts,
  sharing,
});
