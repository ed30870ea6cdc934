import { type RawBuilder, sql } from 'kysely';
import { totalsOf } from '../../reading/vocabulary.js';
import type { Counted, Question } from '../counted.js';
import { type AddedUp, answerOf, parts } from '../derive/answer.js';
import { placeOf, type Side, sides } from '../derive/numbering.js';
import type { EventFilter } from '../eventViews.js';
import type { Database } from './database.js';
import { eventsThat } from './eventFilter.js';

type Sql = RawBuilder<unknown>;

const list = (some: readonly Sql[]) => sql.join(some);
const namesOf = (side: Side) => parts.map((part) => `${part}_${side}`);
const partsOf = (side: Side) => namesOf(side).map((name) => sql.ref(`c.${name}`));

/** The sides that are told apart: none where other groups are. Happenings have none. */
const sidesTold = ({ measure, group }: Question): readonly Side[] =>
  measure !== 'events' && (group === 'none' || group === 'side') ? sides : ['all'];

/** What is added up of one side, in one pass over the events. */
function sumsOf(measure: Question['measure'], side: Side): Sql {
  const [stated, low, high, open] = namesOf(side).map((name) => sql.ref(name));
  // Each happening is one.
  if (measure === 'events')
    return sql`count(*) as ${stated}, count(*) as ${low}, count(*) as ${high}, 0 as ${open}`;
  // Arrays begin at 1.
  const at = (more: number) => sql`e.numbers[${sql.lit(placeOf(measure, side) + 1 + more)}]`;
  return sql`count(${at(0)}) as ${stated}, sum(${at(0)}) as ${low}, sum(${at(1)}) as ${high}, sum(${at(2)}) as ${open}`;
}

export const periodOf = ({ by }: Pick<Question, 'by'>): Sql =>
  by === 'all' ? sql`null::text` : sql.ref(`e.in_${by}`);

/** What stands for its group in the row of an event; those who acted are several, and taken apart later. Null: a cell is a whole period. */
function inCells({ group }: Question): Sql | null {
  if (group === 'none' || group === 'side') return null;
  return sql.ref(group === 'actor' ? 'e.acting' : `e.${group}`);
}

/** The cells once for each of their groups. */
function apart({ group }: Question): Sql {
  if (group === 'actor') {
    return sql`select c.period, a.key, a.name, c.events, ${list(partsOf('all'))}
      from cells as c left join lateral unnest(c.keys, string_to_array(c.names, chr(10))) as a(key, name) on true`;
  }
  if (group === 'side') {
    const known = totalsOf.map(
      (side) => sql`(${side}, c.${sql.ref(`stated_${side}`)}, ${list(partsOf(side))})`,
    );
    return sql`select c.period, a.key, null, a.events, a.stated, a.low, a.high, a.open
      from cells as c cross join lateral (values ${list(known)}, (null, c.events - c.stated_all, 0, 0, 0, 0))
        as a(key, events, stated, low, high, open) where a.events > 0`;
  }
  return sql`select c.period, c.keys, c.names, c.events, ${list(partsOf('all'))} from cells as c`;
}

const addedUp = (told: readonly Side[]) =>
  list([
    sql`coalesce(sum(c.events), 0) as events`,
    ...told.flatMap((side) =>
      namesOf(side).map((name) => sql`nullif(sum(${sql.ref(`c.${name}`)}), 0) as ${sql.ref(name)}`),
    ),
  ]);

/** What is told of each row, in this order. */
const ofPeriods = (told: readonly Side[]) => ['period', 'events', ...told.flatMap(namesOf)];
const ofGroups = ['key', 'name', 'events', ...parts];
const ofCells = ['period', 'key', 'events', ...parts];

/** Rows as arrays: of days there are thousands, and their names would be most of what is sent. */
const rowsOf = (columns: readonly string[], from: Sql) =>
  sql`(select coalesce(json_agg(json_build_array(${list(columns.map((name) => sql.ref(`t.${name}`)))})), '[]')
    from (${from}) as t)`;

/** Such rows with their names; of one shape, what is not known being undefined. */
const named = <Row>(columns: readonly string[], rows: readonly unknown[][]): Row[] =>
  rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [at, name] of columns.entries()) row[name] = values[at] ?? undefined;
    return row as Row;
  });

const groupAddedUp = list(
  ['events', ...parts].map((part) => sql`coalesce(sum(${sql.ref(part)}), 0) as ${sql.ref(part)}`),
);

/** So many groups are shown, and the unknown one. */
const most = 12;

type Answer = Pick<AddedUp, 'whole' | 'more'> &
  Record<'periods' | 'groups' | 'cells', unknown[][]> & { as_of: string | null };

/** The desk's own events added up by what is asked for. */
export async function count(db: Database, question: Question, filter: EventFilter): Promise<Counted> {
  const told = sidesTold(question);
  const keys = inCells(question);
  const grouped = question.group !== 'none';
  const timed = question.by !== 'all';
  const rows = (asked: boolean, columns: readonly string[], from: Sql) =>
    asked ? rowsOf(columns, from) : sql`'[]'::json`;
  const periods =
    keys === null
      ? sql`select * from cells`
      : sql`select c.period, ${addedUp(told)} from cells as c group by c.period`;
  const { rows: answers } = await sql<Answer>`
    with cells as materialized (
      select ${periodOf(question)} as period, ${keys ?? sql`null::text`} as keys,
        ${question.group === 'actor' ? sql`min(e.acting_names collate "C")` : sql`null`} as names, count(*) as events,
        ${list(told.map((side) => sumsOf(question.measure, side)))}
      from events as e where ${eventsThat(filter)} group by 1, 2
    ), apart(period, key, name, events, stated, low, high, open) as materialized (${apart(question)}),
    groups as (select key, min(name collate "C") as name, ${groupAddedUp} from apart group by key),
    ranked as materialized (select *, row_number() over (order by key is null, high desc, stated desc, events desc,
      key collate "C") as place from groups)
    select (select row_to_json(t) from (select ${addedUp(told)} from cells as c) as t) as whole,
      ${rows(timed, ofPeriods(told), periods)} as periods,
      ${rows(grouped, ofGroups, sql`select * from ranked where place <= ${most} or key is null order by place`)} as groups,
      ${grouped ? sql`(select count(*) from ranked where place > ${most} and key is not null)` : sql`0`} as more,
      ${rows(
        grouped && timed,
        ofCells,
        sql`select period, key, ${groupAddedUp} from apart
          where key is null or key in (select key from ranked where place <= ${most}) group by period, key`,
      )} as cells,
      (select at from entries order by seq desc limit 1) as as_of`.execute(db);
  const { as_of: asOf, whole, more, ...found } = answers[0]!;
  const added: AddedUp = {
    whole,
    more,
    periods: named(ofPeriods(told), found.periods),
    groups: named(ofGroups, found.groups),
    cells: named(ofCells, found.cells),
  };
  return { ...answerOf(question, added), asOf };
}
