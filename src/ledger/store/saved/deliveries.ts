import { sql } from 'kysely';
import type { DeskRole } from '../../model.js';
import type { Parcel, Told, Trouble } from '../../saved.js';
import type { Database } from '../database.js';
import { versionOf } from './versions.js';

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
}

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

async function toldOf(db: Database, notices: readonly number[]): Promise<Told[]> {
  const { rows } = await sql<Told>`select n.id, n.what, n.at, e.id as event, n.report,
      e.register, e.kind, coalesce(e.from_day, e.to_day, case when n.event is null then r.published_at end) as day
    from notices n join reports r on r.id = n.report
    left join standing s on s.claim = n.event left join events e on e.id = s.event
    where n.id = any(${[...notices]}::bigint[]) order by n.id limit ${mostTold}`.execute(db);
  return rows;
}

/** What the owner of a filter is now; whoever has no account is the person of this machine. */
async function senderOf(db: Database, name: string): Promise<DeskRole | null> {
  const { rows } = await sql<{ role: DeskRole; active: boolean }>`select r.role, r.active from people p
    join roles r on r.person = p.id where p.name = ${name} order by r.entry desc limit 1`.execute(db);
  const [account] = rows;
  return account ? (account.active ? account.role : null) : 'owner';
}

/** Takes the next delivery that is due. One whose try began and never ended may have arrived: it is tried again, and says so. */
export async function takeNext(db: Database, at: string, leaseMs: number): Promise<Parcel | undefined> {
  for (;;) {
    const { rows } = await sql<Row>`with due as (
        select id, trying from deliveries where state = 'waiting' and next_at <= ${at}
        order by next_at limit 1 for update skip locked)
      update deliveries d set tries = d.tries + 1, trying = true, unsure = d.unsure or due.trying,
        next_at = ${later(at, leaseMs)}
      from due where d.id = due.id
      returning d.id, d.filter, d.way, d.goes_to, d.notices, d.tries, d.unsure`.execute(db);
    const [row] = rows;
    if (!row) return undefined;
    const { id, filter, way, goes_to: to, notices, tries, unsure } = row;
    const now = await versionOf(db, filter);
    const wanted = now && !now.removed && (now.tell.mail.includes(to) || now.tell.webhook === to);
    if (!wanted) {
      // Whoever took the address away wants nothing sent there any more.
      await db.deleteFrom('deliveries').where('id', '=', id).execute();
      continue;
    }
    const sender = await senderOf(db, now.owner);
    const told = await toldOf(db, notices);
    const more = notices.length - told.length;
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
