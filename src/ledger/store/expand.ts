import { sql } from 'kysely';
import { idOf } from '../content.js';
import { claimFrom } from '../derive/newClaim.js';
import { DeskError } from '../error.js';
import type { Decision, NewClaim } from '../model.js';
import type { Database } from './database.js';
import { findEventId } from './eventId.js';
import { asKeptId } from './keep.js';
import { findJudgement, type LoadedClaim, loadClaims } from './load.js';
import { withAll } from './seen/path.js';

/** A judgement as it will be kept, less what all of one act share. */
export interface Draft {
  verdict: Exclude<Decision['verdict'], 'link' | 'unlink'>;
  claim?: string;
  other?: string;
  event?: string;
  judgement?: string;
  path?: string;
  value?: unknown;
}

type Of<Verdict> = Extract<Decision, { verdict: Verdict }>;

/** The other claims of the event in which a claim stands. */
async function companions(trx: Database, claim: string, event: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('standing')
    .select('claim')
    .where('event', '=', event)
    .where('out', '=', false)
    .where('claim', '!=', claim)
    .orderBy('report_seq')
    .orderBy('position')
    .orderBy(sql`claim collate "C"`)
    .execute();
  return rows.map(({ claim: other }) => other);
}

/** `same` with the event's oldest claim, and with each claim of it that somebody called different. */
export async function linked(
  trx: Database,
  { claim, event: asked }: Of<'link'>,
  of: LoadedClaim,
): Promise<Draft[]> {
  const event = await findEventId(trx, asked);
  if (event === undefined) throw new DeskError('notFound', `There is no event "${asked}".`);
  const others = await companions(trx, claim, event);
  if ((await findEventId(trx, claim)) === event && !(of.verdict === 'reject'))
    throw new DeskError('badInput', `Claim "${claim}" stands in event "${event}" already.`);
  const apart = new Set(
    of.judgements
      .filter(({ verdict, withdrawn }) => verdict === 'different' && !withdrawn)
      .flatMap((one) => [one.claim, one.other]),
  );
  const [oldest, ...rest] = others;
  if (oldest === undefined) throw new DeskError('notFound', `There is no event "${asked}".`);
  return [oldest, ...rest.filter((other) => apart.has(other))].map((other) => ({
    verdict: 'same',
    claim,
    other,
  }));
}

/** `different` from each other claim of its event. */
export async function unlinked(trx: Database, { claim }: Of<'unlink'>): Promise<Draft[]> {
  const event = await findEventId(trx, claim);
  const others = event === undefined ? [] : await companions(trx, claim, event);
  if (others.length > 0) return others.map((other) => ({ verdict: 'different', claim, other }));
  throw new DeskError(
    'badInput',
    `Claim "${claim}" stands with no other claim: there is nothing to part it from.`,
  );
}

/** The id of a claim; where one that is not seen has it, another, the same every time: whoever does not see that one has found another. */
async function seenId(trx: Database, id: string): Promise<string> {
  for (let turn = 0; ; turn += 1) {
    const used = turn === 0 ? id : idOf(['claim', id, turn]);
    const { rows } = await sql<{ hidden: boolean }>`select
      exists (select from public.claims where id = ${used}) and not exists (select from claims where id = ${used}) as hidden`.execute(
      trx,
    );
    if (!rows[0]!.hidden) return used;
  }
}

interface Found {
  id: string;
  draft: Draft;
}

/** Keeps what a person found as a claim; one that stands already is named. */
async function found(trx: Database, report: string, given: NewClaim, entry: number): Promise<Found> {
  const row = await trx
    .selectFrom('reports')
    .select(['id', 'reading_id', 'text'])
    .where('id', '=', report)
    .executeTakeFirst();
  if (!row)
    throw new DeskError('notFound', `There is no report "${report}".`, {
      remedy: 'List them: dateline reports',
    });
  const read = claimFrom(given, { readingId: row.reading_id, text: row.text });
  const id = await seenId(trx, asKeptId(row.id, row.reading_id, read.id));
  const claim = { ...read, id };
  const [there] = await loadClaims(trx, 'id', [id]);
  if (there && !there.retired) {
    throw new DeskError('conflict', `Claim "${claim.id}" says this of these words already.`, {
      remedy: 'Correct that one, or choose other words.',
      details: { reason: 'claimThere', claim: claim.id },
    });
  }
  if (!there) {
    const { id, register, kind, scope, quote } = claim;
    const values = { id, report, register, kind, scope, position: quote.start, entry };
    await withAll(trx, () => trx.insertInto('claims').values(values).execute());
  }
  return { id: claim.id, draft: { verdict: 'add', claim: claim.id, value: claim } };
}

export async function added(trx: Database, { report, adds }: Of<'add'>, entry: number): Promise<Draft[]> {
  return [(await found(trx, report, adds, entry)).draft];
}

/** Several claims in the place of one, each on words of its quote. */
export async function splitInto(
  trx: Database,
  { claim, into }: Of<'split'>,
  of: LoadedClaim,
  entry: number,
): Promise<Draft[]> {
  if (into.length < 2) throw new DeskError('badInput', 'A claim is split into two or more.');
  if (of.verdict === 'reject')
    throw new DeskError('badInput', `Claim "${claim}" is rejected: it cannot be split.`);
  const { quote } = of.claim;
  const astray = into.find((one) => one.quote.start < quote.start || one.quote.end > quote.end);
  if (astray) throw new DeskError('badInput', 'A part has to rest on words of the quote that is split.');
  const parts: Found[] = [];
  for (const one of into) parts.push(await found(trx, of.report, one, entry));
  return [...parts.map(({ draft }) => draft), { verdict: 'split', claim, value: parts.map(({ id }) => id) }];
}

/** A withdrawal of everything that was kept together with a judgement. */
export async function withdrawn(trx: Database, { judgement }: Of<'withdraw'>): Promise<Draft[]> {
  const earlier = await findJudgement(trx, judgement);
  if (!earlier) throw new DeskError('notFound', `There is no judgement "${judgement}".`);
  if (earlier.verdict === 'withdraw') {
    throw new DeskError('conflict', 'What was taken back cannot be taken back again: judge anew.', {
      details: { reason: 'takenBackTwice' },
    });
  }
  if (earlier.withdrawn)
    throw new DeskError('conflict', 'That judgement was taken back already.', {
      details: { reason: 'takenBack' },
    });
  // What was kept together is taken back together, also what of it is not seen any more.
  const { rows } = await sql<{ id: string }>`select j.id from public.judgements j
    where j.entry = ${earlier.act} and j.verdict <> 'withdraw'
      and not exists (select 1 from public.judgements w where w.judgement = j.id)
    order by j.seq`.execute(trx);
  return rows.map(({ id }) => ({ verdict: 'withdraw', judgement: id }));
}
