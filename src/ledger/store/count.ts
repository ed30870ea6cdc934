import { type RawBuilder, sql } from 'kysely';
import type { CellAsked, Counted, CountedEvent, Question } from '../counted.js';
import { type Added, answerOf, groupedBySide, largest } from '../derive/answer.js';
import type { EventFilter } from '../eventViews.js';
import type { Cursor, Page } from '../model.js';
import { limitOf, pageOf, startOf } from './cursor.js';
import type { Database } from './database.js';
import { eventsThat } from './eventFilter.js';
import { summaryColumns, summaryOf } from './eventRow.js';
import { keptClaims } from './kept.js';

const nothing = sql``;
const isFiltered = (filter: EventFilter) => Object.values(filter).some((value) => value !== undefined);

/** `k` has the events asked for, `n` the numbers of each. */
function asked(
  { measure }: Question,
  filter: EventFilter,
  more: RawBuilder<unknown> = nothing,
  side: RawBuilder<unknown> = nothing,
) {
  const narrowed = isFiltered(filter)
    ? sql`join events as e on e.id = k.event and ${eventsThat(filter)}`
    : nothing;
  const numbers =
    measure === 'events'
      ? nothing
      : sql`left join event_numbers as n on n.event = k.event and n.measure = ${measure} ${side}`;
  return sql`from event_keys as k ${narrowed} ${numbers} ${more}`;
}

const sums = ({ measure }: Question) =>
  measure === 'events'
    ? sql`'all' as side, count(*) as events, count(*) as low, count(*) as high, 0 as open`
    : sql`n.side, count(*) as events, coalesce(sum(n.low), 0) as low, coalesce(sum(n.high), 0) as high,
        count(*) filter (where n.open) as open`;

const period = ({ by }: Question) => (by === 'all' ? sql<null>`null` : sql.ref<string>(`k.${by}`));
const grouped = ({ measure }: Question) => (measure === 'events' ? nothing : sql`, n.side`);

/** Of groups nothing but the sum of all is shown: by sides only totals are told apart. */
const whole = ({ measure }: Question) => (measure === 'events' ? nothing : sql`and n.side = 'all'`);

/** The group of an event, and where it comes from; `only` these, or the unknown one. */
function groupOf({ group }: Question, only?: readonly string[]) {
  if (group !== 'actor') {
    const key = sql.ref(`k.${group}`);
    return {
      key,
      name: sql`null`,
      from: nothing,
      where: only ? sql`where ${key} = any(${only}) or ${key} is null` : nothing,
    };
  }
  return {
    key: sql`a.key`,
    name: sql`min(a.name collate "C")`,
    from: sql`left join lateral unnest(k.actors, k.actor_names) as a(key, name) on true`,
    // The arrays are looked at before they are taken apart.
    where: only ? sql`where (k.actors && ${only} and a.key = any(${only})) or k.actors = '{}'` : nothing,
  };
}

async function totalsOf(db: Database, question: Question, filter: EventFilter): Promise<Added[]> {
  const { rows } = await sql<Added>`select ${period(question)} as period, null as "group", null as name,
    ${sums(question)} ${asked(question, filter)} group by 1 ${grouped(question)}`.execute(db);
  return rows;
}

async function groupsOf(db: Database, question: Question, filter: EventFilter): Promise<Added[]> {
  const { key, name, from } = groupOf(question);
  const { rows } = await sql<Added>`select null as period, ${key} as "group", ${name} as name,
    ${sums(question)} ${asked(question, filter, from, whole(question))} group by ${key} ${grouped(question)}`.execute(
    db,
  );
  return rows;
}

async function cellsOf(
  db: Database,
  question: Question,
  filter: EventFilter,
  keys: readonly string[],
): Promise<Added[]> {
  const { key, from, where } = groupOf(question, keys);
  const { rows } = await sql<Added>`select ${period(question)} as period, ${key} as "group", null as name,
    ${sums(question)} ${asked(question, filter, from, whole(question))} ${where}
    group by 1, ${key} ${grouped(question)}`.execute(db);
  return rows;
}

/** When the desk last changed. */
async function lastEntry(db: Database): Promise<string | null> {
  const row = await db.selectFrom('entries').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row?.at ?? null;
}

/** The desk's own events added up by what is asked for. */
export async function count(db: Database, question: Question, filter: EventFilter): Promise<Counted> {
  const { group, by } = question;
  const inColumn = group !== 'none' && group !== 'side';
  const [totals, asOf, found] = await Promise.all([
    totalsOf(db, question, filter),
    lastEntry(db),
    inColumn ? groupsOf(db, question, filter) : [],
  ]);
  const bySide = group === 'side' ? groupedBySide(totals) : [];
  const groups = largest(inColumn ? found : bySide);
  const keys = groups.groups.flatMap(({ key }) => key ?? []);
  const cells = inColumn && by !== 'all' ? await cellsOf(db, question, filter, keys) : bySide;
  return { ...answerOf(question, totals, groups, cells), asOf };
}

/** Whether an event stands in a cell of the answer. */
function isIn({ measure, by, group }: Question, cell: CellAsked): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`];
  if (cell.period !== undefined && by !== 'all') {
    conditions.push(sql`${sql.ref(`k.${by}`)} is not distinct from ${cell.period}`);
  }
  if (cell.group !== undefined && group !== 'none') {
    if (group === 'actor') {
      conditions.push(cell.group === null ? sql`k.actors = '{}'` : sql`${cell.group} = any(k.actors)`);
    } else if (group === 'side') {
      const said = sql`exists (select from event_numbers as n where n.event = k.event and n.measure = ${measure}`;
      conditions.push(cell.group === null ? sql`not ${said})` : sql`${said} and n.side = ${cell.group})`);
    } else conditions.push(sql`${sql.ref(`k.${group}`)} is not distinct from ${cell.group}`);
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
  const side = question.group === 'side' ? (cell.group ?? 'all') : 'all';
  return pageOfEvents(
    db,
    { measure: question.measure, side },
    sql`${eventsThat(filter)} and ${isIn(question, cell)}`,
    cursor,
  );
}

/** A page of the events `e` (counted by `k`) for which a condition holds. */
export async function pageOfEvents(
  db: Database,
  { measure, side }: { measure: Question['measure']; side: string },
  condition: RawBuilder<unknown>,
  cursor: Cursor,
): Promise<Page<CountedEvent>> {
  const limit = limitOf(cursor);
  const start = startOf(cursor, ['string', 'string']);
  const after = start
    ? sql`and (e.sort_day collate "C" < ${start[0]} or (e.sort_day = ${start[0]} and e.id collate "C" > ${start[1]}))`
    : nothing;
  const ids = sql<string>`(select e.id from events as e join event_keys as k on k.event = e.id
    where ${condition} ${after} order by e.sort_day collate "C" desc, e.id collate "C" limit ${limit + 1})`;
  const rows = await db
    .selectFrom('events as e')
    .select(summaryColumns)
    .where(sql<boolean>`e.id in ${ids}`)
    .orderBy(sql`e.sort_day collate "C"`, 'desc')
    .orderBy(sql`e.id collate "C"`)
    .execute();
  const page = pageOf(rows, limit, ({ sort_day, id }) => [sort_day, id], summaryOf);
  const events = page.rows.map(({ id }) => id);
  const [numbers, claims] = await Promise.all([
    db
      .selectFrom('event_numbers')
      .select(['event', 'low', 'high', 'open'])
      .where(sql<boolean>`event = any(${events})`)
      .where('measure', '=', measure)
      .where('side', '=', side as 'all')
      .execute(),
    keptClaims(db, 'id', await claimsBehind(db, page.rows, measure)),
  ]);
  // Where happenings are counted each is one.
  const happening = measure === 'events' ? { low: 1, high: 1, open: 0 } : null;
  return {
    next: page.next,
    rows: page.rows.map((event) => {
      const number = numbers.find((one) => one.event === event.id);
      return {
        event,
        number: number ? { low: number.low, high: number.high, open: Number(number.open) } : happening,
        claims: claims.filter(({ eventId }) => eventId === event.id),
      };
    }),
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
