import { sql } from 'kysely';
import { type Clearance, clearanceOf, everything } from '../../clearance.js';
import type { Parcel, Told, Trouble } from '../../saved.js';
import type { Database } from '../database.js';
import { roleOf, versionOf } from './versions.js';

/** What came of a try. `final`: trying again would not help before somebody mends it. */
export type Outcome = { kind: 'sent' } | { kind: 'failed'; trouble: Trouble; final: boolean };

const minuteMs = 60_000;
/** How long is waited after each try that failed; after the last it is given up. */
const waits = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minuteMs);

const mostTold = 100;

interface Row {
  id: string;
  filter: string;
  way: 'mail' | 'webhook';
  goes_to: string;
  notices: number[];
  tries: number;
  unsure: boolean;
  clearance: Clearance;
}

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

/** The first of some notices that are there still, and how many more of them are. */
async function toldOf(db: Database, notices: readonly number[]): Promise<{ told: Told[]; more: number }> {
  const { rows } = await sql<
    Told & { of: number }
  >`select count(*) over () as of, n.id, n.what, n.at, e.id as event, n.report,
      e.register, e.kind, coalesce(e.from_day, e.to_day, case when n.event is null then r.published_at end) as day
    from notices n join reports r on r.id = n.report
    left join standing s on s.claim = n.event left join events e on e.id = s.event
    where n.id = any(${[...notices]}::bigint[]) order by n.id limit ${mostTold}`.execute(db);
  return { told: rows.map(({ of: _of, ...one }) => one), more: (rows[0]?.of ?? 0) - rows.length };
}

/** Takes the next delivery that is due. One whose try began and never ended may have arrived: it is tried again, and says so. */
export async function takeNext(
  seenBy: (clearance: Clearance) => Database,
  at: string,
  leaseMs: number,
): Promise<Parcel | undefined> {
  const db = seenBy(everything);
  for (;;) {
    const { rows } = await sql<Row>`with due as (
        select id, trying from deliveries where state = 'waiting' and next_at <= ${at}
        order by next_at limit 1 for update skip locked)
      update deliveries d set tries = d.tries + 1, trying = true, unsure = d.unsure or due.trying,
        next_at = ${later(at, leaseMs)}
      from due where d.id = due.id
      returning d.id, d.filter, d.way, d.goes_to, d.notices, d.tries, d.unsure, d.clearance`.execute(db);
    const [row] = rows;
    if (!row) return undefined;
    const { id, filter, way, goes_to: to, notices, tries, unsure, clearance } = row;
    const now = await versionOf(db, filter);
    const wanted = now && !now.removed && (now.tell.mail.includes(to) || now.tell.webhook === to);
    const sender = now ? await roleOf(db, now.owner) : null;
    const mayStill = sender === null || clearanceOf(sender) >= clearance;
    if (!wanted || !mayStill) {
      // Whoever took the address away wants nothing sent there any more; who may see less now sends nothing of it.
      await db.deleteFrom('deliveries').where('id', '=', id).execute();
      continue;
    }
    const { told, more } = await toldOf(seenBy(clearance), notices);
    if (told.length === 0) {
      // What it would tell was hidden meanwhile.
      await db.deleteFrom('deliveries').where('id', '=', id).execute();
      continue;
    }
    return {
      id,
      way,
      to,
      filter: { id: filter, name: now.name },
      sender,
      attempt: tries,
      unsure,
      notices: told,
      more,
      language: now.tell.language ?? 'en',
    };
  }
}

export async function settle(db: Database, id: string, outcome: Outcome, at: string): Promise<void> {
  if (outcome.kind === 'sent') {
    await sql`update deliveries set state = 'sent', trying = false, sent_at = ${at}, problem = 'null'
      where id = ${id}`.execute(db);
    return;
  }
  const steps = waits.map((ms) => later(at, ms));
  await sql`update deliveries set trying = false, problem = ${JSON.stringify(outcome.trouble)}::json,
      state = case when ${outcome.final} or tries > ${waits.length} then 'dead' else 'waiting' end,
      next_at = coalesce((${steps}::timestamptz[])[tries], next_at)
    where id = ${id}`.execute(db);
}
