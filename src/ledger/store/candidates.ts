import { type Selectable, sql } from 'kysely';
import { dayNumber, daysOf, isoDay, width } from '../derive/days.js';
import { type Resemblance, resemble } from '../derive/resemble.js';
import { byAge, type Standing, unitOf } from '../derive/unit.js';
import { DeskError } from '../error.js';
import type { Candidate } from '../model.js';
import type { NamingPolicy } from '../names/policy.js';
import type { Database } from './database.js';
import { summaryColumns, summaryOf } from './eventRow.js';
import { holding } from './holding.js';
import { chainOf, type LoadedClaim, loadClaims } from './load.js';
import { loadPolicy } from './names/namings.js';
import type { StandingRow } from './rows.js';
import { toStanding } from './standing.js';

type Row = Selectable<StandingRow>;

/** How many days before and after a claim its event is looked for, where nothing is searched. */
const around = 5;
const widest = 31;
const mostRows = 6000;
const mostFound = 20;
/** The same days alone say nothing: something else has to be in common. */
const telling = 3;
const glimpsed = 3;

/** Rows of events of one register about these days. */
async function nearby(db: Database, own: Row): Promise<Row[]> {
  const days = daysOf(own.from_day, own.to_day) ?? daysOf(own.told, own.told);
  if (!days || width(days) > widest) return [];
  const [first, last] = [isoDay(days.from - around), isoDay(days.to + around)];
  const { rows } = await sql<Row>`
    select * from standing
    where register = ${own.register} and from_day between ${isoDay(days.from - around - widest)} and ${last}
      and to_day >= ${first} and not "out" and event is not null
    union all
    select * from standing
    where register = ${own.register} and told between ${first} and ${last} and not "out" and event is not null
    limit ${mostRows}`.execute(db);
  return rows;
}

/** Rows of events of one register whose places or actors have these words, or that have this id. */
async function named(db: Database, own: Row, text: string): Promise<Row[]> {
  const like = holding(text);
  const day = own.from_day ?? own.told;
  const { rows } = await sql<Row>`
    select s.* from (
      select e.id from events e
      where e.register = ${own.register}
        and (e.id = ${text} or e.places like ${like} or e.actors like ${like})
      order by abs(e.day - ${day === null ? null : dayNumber(day)}::integer) nulls last, e.id
      limit 60) as found
    join standing s on s.event = found.id and not s."out"`.execute(db);
  return rows;
}

function resembling(
  own: Row,
  rows: readonly Row[],
  policy: NamingPolicy,
): [event: string, claims: Standing[], Resemblance][] {
  const events = new Map<string, Standing[]>();
  for (const row of rows) {
    if (row.event === null || row.event === own.event) continue;
    const claims = events.get(row.event) ?? [];
    events.set(row.event, claims);
    claims.push(toStanding(row, policy));
  }
  const unit = unitOf([toStanding(own, policy)]);
  return [...events].map(([event, claims]) => {
    const sorted = claims.sort(byAge);
    return [event, sorted, resemble(unit, unitOf(sorted))];
  });
}

const far = 1_000_000;

/** Where somebody called the claim different from one of these. */
const apartBy = ({ judgements }: LoadedClaim, claims: readonly Standing[]): string | null => {
  const ids = new Set(claims.map(({ claim }) => claim));
  const word = judgements.findLast(
    ({ verdict, withdrawn, claim, other }) =>
      !withdrawn && (verdict === 'same' || verdict === 'different') && (ids.has(claim!) || ids.has(other!)),
  );
  return word?.verdict === 'different' ? word.by : null;
};

/** Events to which a claim could belong, the likeliest first; with `text`, those whose names have it. */
export async function candidatesOf(db: Database, id: string, text?: string): Promise<Candidate[]> {
  const [claim] = await loadClaims(db, 'id', [id]);
  if (!claim)
    throw new DeskError('notFound', `There is no claim "${id}".`, {
      remedy: 'See a report: its claims have ids.',
    });
  const own = await db.selectFrom('standing').selectAll().where('claim', '=', id).executeTakeFirst();
  if (!own || claim.current.scope !== 'event' || claim.current.background) {
    throw new DeskError('badInput', `Claim "${id}" is of no event of its own.`, {
      remedy: 'What a report recalls, and a number over a window, stand in no event: correct that first.',
    });
  }
  const asked = text?.trim();
  const rows = asked ? await named(db, own, asked) : await nearby(db, own);
  const found = resembling(own, rows, await loadPolicy(db))
    .filter(([, , { score }]) => asked || score >= telling)
    .sort(
      ([, a, one], [, b, other]) =>
        other.score - one.score || (one.days ?? far) - (other.days ?? far) || byAge(a[0]!, b[0]!),
    )
    .slice(0, mostFound);
  const bodies = await db
    .selectFrom('events as e')
    .select(summaryColumns)
    .where(sql<boolean>`e.id = any(${found.map(([event]) => event)})`)
    .execute();
  const summaries = new Map(bodies.map((row) => [row.id, summaryOf(row)]));
  const shown = found.flatMap(([, claims]) => claims.slice(0, glimpsed).map((one) => one.claim));
  const loaded = new Map((await loadClaims(db, 'id', shown)).map((one) => [one.id, one]));
  // What moved or went out of sight while it was looked for is left out.
  return found.flatMap(([event, claims, { reasons, km, days }]) => {
    const summary = summaries.get(event);
    if (!summary) return [];
    return {
      event: summary,
      reasons,
      km: km === null ? null : Math.round(km * 10) / 10,
      days,
      apart: apartBy(claim, claims),
      glimpse: claims.slice(0, glimpsed).flatMap((one) => {
        const there = loaded.get(one.claim);
        if (!there) return [];
        const { report, source, current, claim: read } = there;
        return { claim: one.claim, report, source, chain: chainOf(current, source), exact: read.quote.exact };
      }),
    };
  });
}
