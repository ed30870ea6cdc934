import { type RawBuilder, sql } from 'kysely';
import { type Clearance, clearanceOf, everything } from '../../clearance.js';
import { idOf } from '../../content.js';
import { DeskError } from '../../error.js';
import { type Asked, askedBy } from '../../savedQuery.js';
import type { Database } from '../database.js';
import { eventsThat } from '../eventFilter.js';
import { allOf, conditionsOf } from '../listed.js';
import { viewOf } from '../seen/path.js';
import { roleOf, type Version, versionOf } from './versions.js';

/** Which of `developments as d` a filter lets through, by the same conditions as its page. */
function matches(asked: Asked): RawBuilder<boolean> {
  if (asked.of === 'reports')
    return sql`exists (select 1 from inbox i where i.report = any(d.reports) and ${allOf(conditionsOf(asked.filter))})`;
  // An event may have been merged since: its id leads to where it went.
  return sql`exists (select 1 from standing s join events e on e.id = s.event
    where (s.claim = d.event or (d.event is null and s.report = any(d.reports) and not s.out))
      and ${eventsThat(asked.filter)})`;
}

/** A happening is new once, a contradiction each time that it arises. */
const keys = sql`case when d.what = 'newEvent' then 'newEvent ' || d.event
  else d.what || ' ' || d.seq || ' ' || coalesce(d.event, d.reports[1]) end`;

const dayMs = 86_400_000;
const digestHour = 6;

/** The next 06:00 UTC after a moment. */
function digestAfter(at: string): string {
  const hour = Date.parse(`${at.slice(0, 10)}T00:00:00Z`) + digestHour * 3_600_000;
  return new Date(hour > Date.parse(at) ? hour : hour + dayMs).toISOString();
}

/** Puts notices on their way: at once in a delivery of their own, daily into the one of the next morning. */
async function send(
  trx: Database,
  { filter, tell }: Version,
  notices: number[],
  { at, clearance }: { at: string; clearance: Clearance },
): Promise<void> {
  const ways = [
    ...tell.mail.map((to) => ['mail', to] as const),
    ...(tell.webhook === null ? [] : [['webhook', tell.webhook] as const]),
  ];
  for (const [way, to] of ways) {
    // A delivery that was begun takes nothing more: its notices are what was sent.
    for (let due = tell.pace === 'daily' ? digestAfter(at) : at; ; due = digestAfter(due)) {
      const id = idOf([
        'delivery',
        filter,
        way,
        to,
        ...(tell.pace === 'daily' ? [due, clearance] : [notices[0], at]),
      ]);
      const { rows } = await sql`insert into deliveries
          (id, filter, way, goes_to, notices, state, tries, next_at, trying, unsure, problem, clearance)
        values (${id}, ${filter}, ${way}, ${to}, ${notices}, 'waiting', 0, ${due}, false, false, 'null', ${clearance})
        on conflict (id) do update set notices = deliveries.notices || excluded.notices
          where deliveries.state = 'waiting' and deliveries.tries = 0 and deliveries.problem::text = 'null'
        returning id`.execute(trx);
      if (rows.length > 0) break;
    }
  }
}

/** When, and by whose view of the ledger. */
interface Telling {
  at: string;
  view: Clearance;
}

/** The clearance of a filter's owner, where this is the owner's view: what is sent is what its owner may see. */
async function senderOf(trx: Database, { owner }: Version, view: Clearance): Promise<Clearance | undefined> {
  const role = await roleOf(trx, owner);
  // Who may not sign in is refused when it is sent, as ever.
  const clearance = role === null ? everything : clearanceOf(role);
  return (await viewOf(trx, clearance)) === view ? clearance : undefined;
}

async function tell(trx: Database, version: Version, from: number, telling: Telling): Promise<number> {
  const { at, view } = telling;
  const asked = askedBy(version.page, version.query);
  const head = await trx.selectFrom('chain_head').select('seq').executeTakeFirstOrThrow();
  const { rows } = await sql<{ id: number }>`insert into notices (filter, key, what, event, report, at)
    select ${version.filter}, ${keys}, d.what, d.event, d.reports[1], n.at from developments d
      join entries n on n.seq = d.seq
    where d.seq > ${from} and d.seq <= ${head.seq} and d.what = any(${version.tell.of}::text[])
      and ${matches(asked)}
    order by d.seq, d.what, d.event
    on conflict (filter, key) do nothing returning id`.execute(trx);
  const clearance = rows.length === 0 ? undefined : await senderOf(trx, version, view);
  if (clearance !== undefined)
    await send(
      trx,
      version,
      rows.map(({ id }) => id),
      { at, clearance },
    );
  await trx
    .updateTable('filter_cursors')
    .set({ seq: head.seq })
    .where('filter', '=', version.filter)
    .execute();
  return rows.length;
}

interface Waiting {
  filter: string;
  seq: number;
}

/**
 * Tells every saved filter what came since it was told last: each in a transaction with its cursor, so nothing is missed
 * or told twice, whoever does it and however it ends. One that another process has in hand is waited for only where asked.
 */
export async function follow(db: Database, telling: Telling, wait: boolean): Promise<number> {
  const passed: string[] = [''];
  let told = 0;
  for (;;) {
    const went = await db.transaction().execute(async (trx) => {
      const { rows } = await sql<Waiting>`select c.filter, c.seq from filter_cursors c, chain_head h
        where c.seq < h.seq and c.filter <> all(${passed}::text[])
        order by c.filter limit 1 for update of c ${sql.raw(wait ? '' : 'skip locked')}`.execute(trx);
      const [next] = rows;
      if (!next) return false;
      passed.push(next.filter);
      const version = await versionOf(trx, next.filter);
      try {
        if (version) told += await tell(trx, version, next.seq, telling);
      } catch (error) {
        // A filter that no longer fits says so in the list; what it was not told of waits until it is mended.
        if (!(error instanceof DeskError)) throw error;
      }
      return true;
    });
    if (!went) break;
  }
  await sql`delete from developments
    where seq <= (select coalesce(min(seq), 9007199254740991) from filter_cursors)`.execute(db);
  return told;
}
