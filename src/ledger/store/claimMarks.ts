import { sql } from 'kysely';
import type { Mark } from '../clearance.js';
import { DeskError } from '../error.js';
import type { ClaimChoice, MarkChange, MarksMade } from '../markModel.js';
import type { ChangeMade } from '../model.js';
import { insertRows } from './bulk.js';
import type { Database } from './database.js';
import { append, nextSeq } from './entries.js';
import { findEventId } from './eventId.js';
import type { Person } from './judge.js';
import { withPen } from './pen.js';
import { settleClaimMarks } from './seen/marks.js';
import { everywhere, withAll } from './seen/path.js';
import { refreshSharing } from './sharing.js';
import { isUndone, leftOf } from './undone.js';

/** As many at once as other people can be let wait for. */
export const mostClaims = 500;

interface Marked extends Mark {
  claim: string;
  report: string;
}

/** The ids of the chosen claims; an event's are those that stand in it. */
async function idsOf(trx: Database, choice: ClaimChoice): Promise<string[]> {
  if ('claims' in choice) return [...new Set(choice.claims)];
  const event = await findEventId(trx, choice.event);
  if (event === undefined)
    throw new DeskError('notFound', `There is no event "${choice.event}".`, {
      remedy: 'List them: dateline events',
    });
  const rows = await trx
    .selectFrom('standing')
    .select('claim')
    .where('event', '=', event)
    .where('out', '=', false)
    .execute();
  return rows.map(({ claim }) => claim);
}

/** The chosen claims with their marks, in the order of their ids; throws where one is gone or they are too many. */
async function choose(trx: Database, choice: ClaimChoice): Promise<Marked[]> {
  const ids = await idsOf(trx, choice);
  if (ids.length > mostClaims) {
    throw new DeskError('badInput', `At most ${mostClaims} claims are marked at once.`, {
      remedy: 'Mark their reports instead; nothing was changed.',
    });
  }
  const { rows } = await sql<Marked>`
    select c.id as claim, c.report, m.sharing, m.sensitivity from claims c left join marked_claims m on m.claim = c.id
    where c.id = any(${ids}) order by c.id collate "C"`.execute(trx);
  const here = new Set(rows.map(({ claim }) => claim));
  const gone = ids.find((id) => !here.has(id));
  if (gone === undefined) return rows;
  throw new DeskError('notFound', `There is no claim "${gone}".`, {
    remedy: 'See a report: its claims have ids. Nothing was changed.',
  });
}

/** Gives claims marks under one entry, and has them count. */
async function write(trx: Database, marked: readonly Marked[], entry: number): Promise<void> {
  const rows = marked.map(({ claim, sharing, sensitivity }) => ({ claim, sharing, sensitivity, entry }));
  await withAll(trx, () => insertRows(trx, 'claim_marks', rows));
  const claims = marked.map(({ claim }) => claim);
  await settleClaimMarks(trx, claims);
  await everywhere(trx, async () => {
    const { rows: events } = await sql<{ event: string }>`select distinct event from standing
      where claim = any(${claims}) and event is not null`.execute(trx);
    await refreshSharing(
      trx,
      events.map(({ event }) => event),
    );
  });
}

const reportsOf = (marked: readonly Marked[]) => [...new Set(marked.map(({ report }) => report))];

const subjectOf = (marked: readonly Marked[]) =>
  marked.length === 1 ? marked[0]!.claim : `${marked.length} claims`;

/** Marks the chosen claims under one entry, all or none; those that are so already stay out of it: null where all are. */
export async function markClaims(
  db: Database,
  choice: ClaimChoice,
  change: MarkChange,
  person: Person,
): Promise<MarksMade | null> {
  return withPen(db, async (trx) => {
    const chosen = await choose(trx, choice);
    const changed = chosen
      .map((one) => ({ ...one, ...change }))
      .filter(
        (one, at) => one.sharing !== chosen[at]!.sharing || one.sensitivity !== chosen[at]!.sensitivity,
      );
    if (changed.length === 0) return null;
    const act = await nextSeq(trx);
    const subject = subjectOf(changed);
    await write(trx, changed, act);
    await append(trx, act, { ...person, action: 'markClaims', subject }, reportsOf(changed));
    return { act, claims: changed.length };
  });
}

/** Takes an act on claims back within a transaction that has the pen: undefined where it marked none, refused where any was marked since. */
export async function undoMarks(trx: Database, act: number, person: Person): Promise<ChangeMade | undefined> {
  // Of claims that are seen: whoever sees none of them is told that there is no such act.
  const { rows: all } = await sql<Marked & { since: boolean; undone: boolean }>`
    select m.claim, c.report, b.sharing, b.sensitivity,
      exists (select from claim_marks a where a.claim = m.claim and a.entry > ${act}) as since,
      ${isUndone('claim_marks', sql`u.claim = m.claim`, act)} as undone
    from claim_marks m join claims c on c.id = m.claim left join lateral (
      select sharing, sensitivity from claim_marks b where b.claim = m.claim and b.entry < ${act}
      order by b.entry desc limit 1) b on true
    where m.entry = ${act} order by m.claim collate "C"`.execute(trx);
  if (all.length === 0) return undefined;
  const rows = leftOf(all);
  const since = rows.filter((row) => row.since).length;
  if (since > 0) {
    throw new DeskError(
      'conflict',
      `${since} of ${rows.length} claims were marked again after that: it cannot be taken back.`,
      {
        remedy: 'Nothing was changed. Mark them as they should be.',
        details: { reason: 'claimsMarked', count: since },
      },
    );
  }
  const before = rows.map(({ since: _since, undone: _undone, ...marked }) => marked);
  const entry = await nextSeq(trx);
  const reports = reportsOf(before);
  await write(trx, before, entry);
  await append(trx, entry, { ...person, action: 'undo', subject: `entry ${act}` }, reports);
  return { act: entry, reports: reports.length };
}
