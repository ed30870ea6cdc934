import { idOf } from '../content.js';
import { checkCorrection } from '../derive/correction.js';
import { valueAt } from '../derive/path.js';
import { DeskError } from '../error.js';
import type { Decision, Judgement } from '../model.js';
import { checkRegister } from '../registers.js';
import type { Database } from './database.js';
import { derive } from './derive.js';
import { append, nextSeq, takePen } from './entries.js';
import { findEventId } from './eventId.js';
import { refreshInbox } from './inbox.js';
import { findJudgement, type LoadedClaim, loadClaims } from './load.js';
import { refreshReviews } from './review.js';

export interface Person {
  by: string;
  at: string;
}

async function getClaim(trx: Database, id: string): Promise<LoadedClaim> {
  const [claim] = await loadClaims(trx, 'id', [id]);
  if (claim) return claim;
  throw new DeskError('notFound', `There is no claim "${id}".`, {
    remedy: 'See a report: its claims have ids.',
  });
}

/** The ids of the claims that a decision is about; throws where it makes no sense. */
async function subjects(
  trx: Database,
  decision: Decision,
): Promise<{ claims: string[]; event: string | null }> {
  if (decision.verdict === 'withdraw') {
    const earlier = await findJudgement(trx, decision.judgement);
    if (!earlier) throw new DeskError('notFound', `There is no judgement "${decision.judgement}".`);
    if (earlier.verdict === 'withdraw') {
      throw new DeskError('conflict', 'What was taken back cannot be taken back again: judge anew.');
    }
    if (earlier.withdrawn) throw new DeskError('conflict', 'That judgement was taken back already.');
    return { claims: [earlier.claim, earlier.other].flatMap((id) => id ?? []), event: null };
  }
  const claim = await getClaim(trx, decision.claim);
  switch (decision.verdict) {
    case 'accept':
    case 'reject':
      return { claims: [claim.id], event: null };
    case 'correct':
      checkCorrection(claim.current, decision.path, decision.value);
      if (decision.path === 'kind') checkRegister(claim.current.register, decision.value as string);
      return { claims: [claim.id], event: null };
    case 'same':
    case 'different': {
      const other = await getClaim(trx, decision.other);
      checkPair(claim, other, decision.verdict);
      return { claims: [claim.id, other.id], event: null };
    }
    case 'prefer':
      checkPreferred(claim, decision.path);
      return { claims: [claim.id], event: await preferredEvent(trx, claim, decision.event) };
  }
}

function checkPair(claim: LoadedClaim, other: LoadedClaim, verdict: string): void {
  if (claim.id === other.id) throw new DeskError('badInput', `A claim cannot be "${verdict}" with itself.`);
  const [a, b] = [claim.current, other.current];
  if (a.register !== b.register) {
    throw new DeskError('badInput', `A claim of ${a.register} and one of ${b.register} are never one event.`);
  }
  const odd = [a, b].find(({ scope, background }) => scope !== 'event' || background);
  if (odd) throw new DeskError('badInput', `Claim "${odd.id}" is of no event of its own.`);
}

function checkPreferred(claim: LoadedClaim, path: string): void {
  if ((valueAt(claim.current, path) ?? null) !== null) return;
  throw new DeskError('badInput', `Claim "${claim.id}" says nothing at "${path}" that could be preferred.`, {
    remedy: 'Give a path such as counts[0].value, when.from or where[0].name.',
  });
}

async function preferredEvent(trx: Database, claim: LoadedClaim, asked: string): Promise<string> {
  const event = await findEventId(trx, asked);
  if (event === undefined) throw new DeskError('notFound', `There is no event "${asked}".`);
  const stands = (await findEventId(trx, claim.id)) === event;
  if (stands) return event;
  throw new DeskError('badInput', `Claim "${claim.id}" does not stand in event "${event}".`);
}

function rowOf(decision: Decision, event: string | null, { by, at }: Person, seq: number) {
  const { verdict, why } = decision;
  const given = {
    verdict,
    claim: 'claim' in decision ? decision.claim : null,
    other: 'other' in decision ? decision.other : null,
    event,
    judgement: 'judgement' in decision ? decision.judgement : null,
    path: 'path' in decision ? decision.path : null,
    value: 'value' in decision ? (decision.value ?? null) : null,
    why: why === undefined || why.trim() === '' ? null : why,
    by,
    at,
  };
  const id = idOf(['judgement', seq, ...Object.values(given)]);
  return {
    row: { ...given, id, seq, value: JSON.stringify(given.value), entry: seq },
    judgement: { ...given, id },
  };
}

/** Keeps a decision, closes it as an entry and derives what it moves, in one transaction. */
export async function judge(db: Database, decision: Decision, person: Person): Promise<Judgement> {
  return db.transaction().execute(async (trx) => {
    await takePen(trx);
    const { claims, event } = await subjects(trx, decision);
    const seq = await nextSeq(trx);
    const { row, judgement } = rowOf(decision, event, person, seq);
    await trx.insertInto('judgements').values(row).execute();
    const subject = judgement.claim ?? judgement.judgement!;
    await append(trx, seq, { ...person, action: decision.verdict, subject }, await reportsOf(trx, claims));
    // Accepting and preferring change what is shown, not what is grouped.
    const moves = decision.verdict !== 'accept' && decision.verdict !== 'prefer';
    const loaded = await loadClaims(trx, 'id', claims);
    if (moves || (await changesVerdict(trx, claims))) await derive(trx, loaded);
    else {
      await refreshReviews(trx, claims);
      await refreshInbox(trx, [...new Set(loaded.map(({ report }) => report))]);
    }
    return { ...judgement, withdrawn: false };
  });
}

async function reportsOf(trx: Database, claims: readonly string[]): Promise<string[]> {
  const rows = await trx.selectFrom('claims').select('report').distinct().where('id', 'in', claims).execute();
  return rows.map(({ report }) => report);
}

/** Whether a claim's standing differs from what was last derived, as when a rejected one is accepted. */
async function changesVerdict(trx: Database, claims: readonly string[]): Promise<boolean> {
  for (const id of claims) {
    const claim = await getClaim(trx, id);
    if (claim.judgements.some(({ verdict, withdrawn }) => verdict === 'reject' && !withdrawn)) return true;
  }
  return false;
}
