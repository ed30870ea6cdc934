import { type RawBuilder, sql } from 'kysely';
import type { CellAsked, CountedEvent, Question } from '../counted.js';
import { type Numbers, numberIn, placeOf, type Side, sides } from '../derive/numbering.js';
import type { EventFilter } from '../eventViews.js';
import type { Cursor, Page } from '../model.js';
import { periodOf } from './count.js';
import { pageOf } from './cursor.js';
import type { Database } from './database.js';
import { eventsThat } from './eventFilter.js';
import { eventPage, orderKey } from './eventPage.js';
import { summaryOf } from './eventRow.js';
import { keptClaims } from './kept.js';

/** The side whose numbers a cell shows; those who do not say show none of any. */
const sideOf = ({ group }: CellAsked): Side => sides.find((side) => side === group) ?? 'all';

/** Whether an event stands in a cell of the answer. */
function isIn({ measure, by, group }: Question, cell: CellAsked): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`];
  if (cell.period !== undefined && by !== 'all') {
    conditions.push(sql`${periodOf({ by })} is not distinct from ${cell.period}`);
  }
  if (cell.group !== undefined && group !== 'none') {
    if (group === 'actor') {
      conditions.push(cell.group === null ? sql`e.acting = '{}'` : sql`${cell.group} = any(e.acting)`);
    } else if (group === 'side') {
      const stated = sql`e.numbers[${placeOf(measure, sideOf(cell)) + 1}::integer]`;
      conditions.push(cell.group === null ? sql`${stated} is null` : sql`${stated} is not null`);
    } else conditions.push(sql`${sql.ref(`e.${group}`)} is not distinct from ${cell.group}`);
  }
  return sql`(${sql.join(conditions, sql` and `)})`;
}

const shownClaims = 6;

/** The events behind a number, latest first, each with the claims that give its part. */
export async function eventsIn(
  db: Database,
  question: Question,
  filter: EventFilter,
  cell: CellAsked,
  cursor: Cursor,
): Promise<Page<CountedEvent>> {
  const side = question.group === 'side' ? sideOf(cell) : 'all';
  return pageOfEvents(
    db,
    { measure: question.measure, side },
    sql`${eventsThat(filter)} and ${isIn(question, cell)}`,
    cursor,
  );
}

/** A page of the events `e` for which a condition holds. */
export async function pageOfEvents(
  db: Database,
  { measure, side }: { measure: Question['measure']; side: Side },
  condition: RawBuilder<unknown>,
  cursor: Cursor,
): Promise<Page<CountedEvent>> {
  const { limit, rows: query } = eventPage(db, condition, cursor);
  const rows = await query.select('e.numbers').execute();
  // Where happenings are counted each is one.
  const numberOf = (numbers: Numbers) =>
    measure === 'events' ? { low: 1, high: 1, open: 0 } : numberIn(numbers, measure, side);
  const page = pageOf(rows, limit, orderKey, (row) => ({
    event: summaryOf(row),
    number: numberOf(row.numbers),
  }));
  const events = page.rows.map(({ event }) => event);
  const claims = await keptClaims(db, 'id', await claimsBehind(db, events, measure));
  return {
    next: page.next,
    rows: page.rows.map(({ event, number }) => ({
      event,
      number,
      claims: claims.filter(({ eventId }) => eventId === event.id),
    })),
  };
}

/** The claims that give an event's number; where none does, the first that tell of it. */
async function claimsBehind(
  db: Database,
  events: readonly CountedEvent['event'][],
  measure: Question['measure'],
): Promise<string[]> {
  const giving = new Map(
    events.map(({ id, ranges }) => [
      id,
      ranges.filter((range) => range.measure === measure).flatMap(({ claims }) => claims),
    ]),
  );
  const silent = events.filter(({ id }) => giving.get(id)!.length === 0).map(({ id }) => id);
  const { rows } = await sql<{ claim: string }>`select claim from (
    select claim, row_number() over (partition by event order by report_seq, position, claim collate "C") as at
    from standing where event = any(${silent}) and not "out") as told where at <= ${shownClaims}`.execute(db);
  return [
    ...[...giving.values()].flatMap((claims) => claims.slice(0, shownClaims)),
    ...rows.map(({ claim }) => claim),
  ];
}
