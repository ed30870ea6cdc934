import { sql } from 'kysely';
import { type Clearance, type Mark, needed } from '../../clearance.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import { hide, show, type Things } from './change.js';
import { fillViews } from './fill.js';
import { asSeenBy, views, withAll } from './path.js';

interface Marks extends Mark {
  report: string;
  seq: number;
}

const newest = (table: 'sharings' | 'sensitivities', report: string) =>
  sql.raw(`(select level from ${table} where report = ${report} order by entry desc limit 1)`);

async function marksOf(trx: Database, reports: readonly string[]): Promise<Marks[]> {
  const { rows } = await sql<Marks>`select r.id as report, r.seq, ${newest('sharings', 'r.id')} as sharing,
      ${newest('sensitivities', 'r.id')} as sensitivity
    from reports r where r.id = any(${[...reports]})`.execute(trx);
  return rows;
}

/** Notes what it takes to see these reports; answers what it took before and takes now. */
async function note(trx: Database, reports: readonly string[]) {
  const { rows: before } = await sql<{ report: string; needs: Clearance }>`
    delete from marked where report = any(${[...reports]}) returning report, needs`.execute(trx);
  const was = new Map(before.map(({ report, needs }) => [report, needs]));
  const now = (await marksOf(trx, reports)).map((one) => ({ ...one, needs: needed(one) }));
  const kept = now.filter(({ needs }) => needs > 0);
  await sql`insert into marked (report, seq, needs)
    select * from unnest(${kept.map(({ report }) => report)}::text[], ${kept.map(({ seq }) => seq)}::bigint[],
      ${kept.map(({ needs }) => needs)}::smallint[])`.execute(trx);
  return now.map(({ report, needs }) => ({ report, was: was.get(report) ?? 0, needs }));
}

/** Notes what it takes to see these claims; answers what it took before and takes now. */
async function noteClaims(trx: Database, claims: readonly string[]) {
  const { rows: before } = await sql<{ claim: string; needs: Clearance }>`
    delete from marked_claims where claim = any(${[...claims]}) returning claim, needs`.execute(trx);
  const was = new Map(before.map(({ claim, needs }) => [claim, needs]));
  const { rows } = await sql<Mark & { claim: string; report: string }>`
    select distinct on (m.claim) m.claim, c.report, m.sharing, m.sensitivity
    from claim_marks m join claims c on c.id = m.claim
    where m.claim = any(${[...claims]}) order by m.claim, m.entry desc`.execute(trx);
  const now = rows.map((one) => ({ ...one, needs: needed(one) }));
  const kept = now.filter(({ sharing, sensitivity }) => sharing !== null || sensitivity !== null);
  await insertRows(trx, 'marked_claims', kept);
  return now.map(({ claim, report, needs }) => ({ claim, report, was: was.get(claim) ?? 0, needs }));
}

interface Moved {
  was: Clearance;
  needs: Clearance;
}

const gone = <Thing extends Moved>(moved: readonly Thing[], clearance: Clearance) =>
  moved.filter(({ was, needs }) => was <= clearance && needs > clearance);

const come = <Thing extends Moved>(moved: readonly Thing[], clearance: Clearance) =>
  moved.filter(({ was, needs }) => was > clearance && needs <= clearance);

const reportsOf = (moved: readonly { report: string }[]) => moved.map(({ report }) => report);

/** Hides what moved from whom its marks hide it, and shows what is hidden no more: all that is derived follows. */
async function settle(
  trx: Database,
  moved: readonly Moved[],
  thingsOf: (clearance: Clearance, moving: typeof gone) => Things,
): Promise<void> {
  if (moved.every(({ was, needs }) => was === needs)) return;
  const there = await views(trx);
  await withAll(trx, () => fillViews(trx));
  for (const clearance of there) {
    const [went, came] = [thingsOf(clearance, gone), thingsOf(clearance, come)];
    const none = ({ reports, claims }: Things) => reports.length === 0 && claims.length === 0;
    await asSeenBy(trx, clearance, async () => {
      if (!none(went)) await hide(trx, clearance, went);
      if (!none(came)) await show(trx, clearance, came);
    });
  }
}

/** Has the marks of reports count. */
export async function settleMarks(trx: Database, reports: readonly string[]): Promise<void> {
  const moved = await withAll(trx, () => note(trx, reports));
  await settle(trx, moved, (clearance, moving) => ({
    reports: reportsOf(moving(moved, clearance)),
    claims: [],
  }));
}

/** Has the marks of claims count: of one whose report is hidden nothing moves. */
export async function settleClaimMarks(trx: Database, claims: readonly string[]): Promise<void> {
  const moved = await withAll(trx, () => noteClaims(trx, claims));
  const { rows } = await sql<{ report: string; needs: Clearance }>`
    select report, needs from public.marked where report = any(${reportsOf(moved)})`.execute(trx);
  const needs = new Map(rows.map((row) => [row.report, row.needs]));
  await settle(trx, moved, (clearance, moving) => ({
    reports: [],
    claims: moving(moved, clearance).flatMap(({ claim, report }) =>
      (needs.get(report) ?? 0) > clearance ? [] : [claim],
    ),
  }));
}

/** Works out anew what the marks of all reports and claims ask for. */
export async function rebuildMarks(trx: Database): Promise<void> {
  await sql`truncate marked, marked_claims`.execute(trx);
  const reports = await sql<{ id: string }>`
    select report as id from sharings union select report from sensitivities`.execute(trx);
  await note(
    trx,
    reports.rows.map(({ id }) => id),
  );
  const claims = await sql<{ id: string }>`select distinct claim as id from claim_marks`.execute(trx);
  await noteClaims(
    trx,
    claims.rows.map(({ id }) => id),
  );
}
