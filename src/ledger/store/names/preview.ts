import { sql } from 'kysely';
import type { NamingDecision, NamingEffects } from '../../names/model.js';
import type { Database } from '../database.js';
import type { Person } from '../judge.js';
import { withPen } from '../pen.js';
import { decide } from './decide.js';
import { newestNamed } from './named.js';

// More would take seconds: a person decides by the numbers then.
const mostTried = 200;
const shown = 20;

type Places = ReadonlyMap<string, string>;

/** Thrown to undo what was tried. */
class Tried extends Error {
  constructor(
    readonly claims: string[],
    /** In which events claims stand today, and where they would. */
    readonly moved: { before: Places; after: Places } | null,
  ) {
    super('Tried, not kept.');
  }
}

const places = (rows: readonly { claim: string; event: string | null }[]) =>
  new Map(rows.flatMap(({ claim, event }) => (event === null ? [] : [[claim, event] as const])));

/** Where all claims of the events stand in which some claims stand. */
async function around(db: Database, claims: readonly string[]): Promise<Places> {
  const rows = await db
    .selectFrom('standing')
    .select(['claim', 'event'])
    .where(sql<boolean>`event in (select event from standing where claim = any(${[...claims]}))`)
    .where('out', '=', false)
    .execute();
  return places(rows);
}

async function placesOf(db: Database, claims: Iterable<string>): Promise<Places> {
  const rows = await db
    .selectFrom('standing')
    .select(['claim', 'event'])
    .where(sql<boolean>`claim = any(${[...claims]})`)
    .where('out', '=', false)
    .execute();
  return places(rows);
}

/** Events before and after, of all claims of the events that are touched; `db` still sees what stands. */
async function compared(db: Database, trx: Database, claims: readonly string[]) {
  const [before, after] = [await around(db, claims), await around(trx, claims)];
  return {
    before: new Map([...before, ...(await placesOf(db, after.keys()))]),
    after: new Map([...after, ...(await placesOf(trx, before.keys()))]),
  };
}

/** Which of the one's events hold claims of several of the other's. */
function gathered(events: Places, others: Places): [string, string[]][] {
  const sets = new Map<string, Set<string>>();
  for (const [claim, event] of events) {
    const other = others.get(claim);
    if (other !== undefined) sets.set(event, (sets.get(event) ?? new Set()).add(other));
  }
  return [...sets].filter(([, set]) => set.size > 1).map(([event, set]) => [event, [...set]]);
}

/** What a decision on names would touch: it is tried and undone, and nothing of it is kept. */
export async function preview(
  db: Database,
  decision: NamingDecision,
  person: Person,
): Promise<NamingEffects> {
  const { claims, moved } = await withPen(db, async (trx): Promise<never> => {
    const { claims } = await decide(trx, decision, person, mostTried);
    throw new Tried(claims, claims.length > mostTried ? null : await compared(db, trx, claims));
  }).catch((error: unknown) => {
    if (error instanceof Tried) return error;
    throw error;
  });
  const { reports } = await db
    .selectFrom('claims')
    .select(sql<number>`count(distinct report)`.as('reports'))
    .where(sql<boolean>`id = any(${claims})`)
    .executeTakeFirstOrThrow();
  const { before, after } = moved ?? {};
  const known = before !== undefined && after !== undefined;
  return {
    claims: claims.length,
    reports,
    some: await newestNamed(db, claims, shown),
    joined: known ? gathered(after, before).map(([into, events]) => ({ into, events })) : null,
    parted: known ? gathered(before, after).map(([from, events]) => ({ from, events })) : null,
  };
}
