import type { Action } from '../actions.js';
import { idOf } from '../content.js';
import { correctionOf } from '../derive/correction.js';
import { holedOf } from '../derive/judged.js';
import { valueAt } from '../derive/path.js';
import { DeskError } from '../error.js';
import type { Decision, Judgement } from '../model.js';
import { checkRegister } from '../registers.js';
import type { Database } from './database.js';
import { derive } from './derive.js';
import { append, nextSeq } from './entries.js';
import { findEventId } from './eventId.js';
import { added, type Draft, linked, splitInto, unlinked, withdrawn } from './expand.js';
import { refreshInbox } from './inbox.js';
import { findJudgement, judgementsOfAct, type LoadedClaim, loadClaims } from './load.js';
import { withPen } from './pen.js';
import { refreshReviews } from './review.js';
import { everywhere, withAll } from './seen/path.js';
import { refuseStale } from './stale.js';

export interface Person {
  by: string;
  at: string;
}

/** What the record says was done; adding is what is done with reports. */
const actionOf = ({ verdict }: Decision): Action => (verdict === 'add' ? 'addClaim' : verdict);

async function getClaim(trx: Database, id: string): Promise<LoadedClaim> {
  const [claim] = await loadClaims(trx, 'id', [id]);
  if (claim) return claim;
  throw new DeskError('notFound', `There is no claim "${id}".`, {
    remedy: 'See a report: its claims have ids.',
  });
}

function checkPair(claim: LoadedClaim, other: LoadedClaim, verdict: string): void {
  if (claim.id === other.id) throw new DeskError('badInput', `A claim cannot be "${verdict}" with itself.`);
  const [a, b] = [claim.current, other.current];
  if (a.register !== b.register) {
    throw new DeskError(
      'badInput',
      `A claim of ${a.register} and one of ${b.register} are never one event.`,
      { details: { reason: 'otherRegister' } },
    );
  }
  const odd = [a, b].find(({ scope, background }) => scope !== 'event' || background);
  if (odd)
    throw new DeskError('badInput', `Claim "${odd.id}" is of no event of its own.`, {
      details: { reason: 'noOwnEvent' },
    });
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

function corrected(claim: LoadedClaim, path: string, value: unknown): Draft {
  const own = claim.judgements.filter((one) => one.claim === claim.id);
  const kept = correctionOf(holedOf(claim.claim, own), path, value);
  if (path === 'kind') checkRegister(claim.current.register, value as string);
  return { verdict: 'correct', claim: claim.id, path, value: kept };
}

async function paired(trx: Database, pairs: Draft[]): Promise<Draft[]> {
  for (const { claim, other, verdict } of pairs) {
    checkPair(await getClaim(trx, claim!), await getClaim(trx, other!), verdict);
  }
  return pairs;
}

/** The judgements that a decision comes to; throws where it makes no sense. */
async function draftsOf(trx: Database, decision: Decision, entry: number): Promise<Draft[]> {
  if (decision.verdict === 'withdraw') return withdrawn(trx, decision);
  if (decision.verdict === 'add') return added(trx, decision, entry);
  const claim = await getClaim(trx, decision.claim);
  switch (decision.verdict) {
    case 'accept':
    case 'reject':
      return [{ verdict: decision.verdict, claim: claim.id }];
    case 'correct':
      return [corrected(claim, decision.path, decision.value)];
    case 'same':
    case 'different':
      return paired(trx, [{ verdict: decision.verdict, claim: claim.id, other: decision.other }]);
    case 'link':
      return paired(trx, await linked(trx, decision, claim));
    case 'unlink':
      return unlinked(trx, decision);
    case 'split':
      return splitInto(trx, decision, claim, entry);
    case 'prefer': {
      checkPreferred(claim, decision.path);
      const event = await preferredEvent(trx, claim, decision.event);
      return [{ verdict: 'prefer', claim: claim.id, event, path: decision.path }];
    }
  }
}

interface Writing {
  entry: number;
  person: Person;
  /** The sender's own name for what is sent: sent twice, it is kept once. */
  key: string | undefined;
}

const keyedId = ({ by }: Person, key: string, at: number) => idOf(['judgement', by, key, at]);

async function nextJudgement(trx: Database): Promise<number> {
  const last = await trx
    .selectFrom('judgements')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst();
  return (last?.seq ?? 0) + 1;
}

/** Keeps the judgements of one act; returns the claims that they are about. */
async function write(
  trx: Database,
  drafts: readonly Draft[],
  why: string | undefined,
  { entry, person, key }: Writing,
  from: number,
): Promise<string[]> {
  const touched: string[] = [];
  let seq = await withAll(trx, () => nextJudgement(trx));
  for (const [at, draft] of drafts.entries()) {
    const { verdict, claim = null, other = null, event = null, judgement = null, path = null } = draft;
    const reason = why === undefined || why.trim() === '' ? null : why;
    const { by, at: time } = person;
    const value = draft.value ?? null;
    const given = { verdict, claim, other, event, judgement, path, value, why: reason, by, at: time };
    const id =
      key === undefined ? idOf(['judgement', seq, ...Object.values(given)]) : keyedId(person, key, from + at);
    const row = { ...given, id, seq, value: JSON.stringify(value), entry };
    await withAll(trx, () => trx.insertInto('judgements').values(row).execute());
    const earlier = judgement === null ? undefined : await withAll(trx, () => findJudgement(trx, judgement));
    touched.push(...[claim, other, earlier?.claim, earlier?.other].flatMap((one) => one ?? []));
    seq += 1;
  }
  return touched;
}

/** Accepting and preferring change what is shown, not what is grouped. */
const moves = ({ verdict }: Decision) => verdict !== 'accept' && verdict !== 'prefer';

/** Whether one of the claims was rejected, so that accepting it brings it back. */
async function anyRejected(trx: Database, claims: readonly string[]): Promise<boolean> {
  const loaded = await loadClaims(trx, 'id', claims);
  return loaded.some(({ judgements }) =>
    judgements.some(({ verdict, withdrawn: gone }) => (verdict === 'reject' || verdict === 'split') && !gone),
  );
}

/** Somebody's `different` of other claims of the two groups may still stand between them. */
async function refuseUnlinked(trx: Database, decisions: readonly Decision[]): Promise<void> {
  for (const decision of decisions) {
    if (decision.verdict !== 'link') continue;
    const [here, there] = [await findEventId(trx, decision.claim), await findEventId(trx, decision.event)];
    if (here === there) continue;
    throw new DeskError(
      'conflict',
      'Somebody said that other claims of these two are different: nothing was linked.',
      {
        remedy: 'See both events: take back what parts their other claims, or unlink those first.',
        details: { reason: 'saidDifferent', claim: decision.claim, event: decision.event },
      },
    );
  }
}

async function keptBefore(trx: Database, person: Person, key: string): Promise<Judgement[]> {
  // What was done under one's own key one may be told, though it is hidden since.
  return withAll(trx, async () => {
    const first = await findJudgement(trx, keyedId(person, key, 0));
    return first ? judgementsOfAct(trx, first.act) : [];
  });
}

/** Keeps decisions that are sent together, closes them as one entry and derives what they move, in one transaction. */
export async function act(
  db: Database,
  decisions: readonly Decision[],
  person: Person,
  key?: string,
): Promise<Judgement[]> {
  const [first] = decisions;
  if (!first) throw new DeskError('badInput', 'There is no decision to keep.');
  return withPen(db, async (trx) => {
    const before = key === undefined ? [] : await keptBefore(trx, person, key);
    if (before.length > 0) return before;
    const entry = await nextSeq(trx);
    const touched: string[] = [];
    let count = 0;
    for (const decision of decisions) {
      await refuseStale(trx, decision, person, entry);
      const drafts = await draftsOf(trx, decision, entry);
      touched.push(...(await write(trx, drafts, decision.why, { entry, person, key }, count)));
      count += drafts.length;
    }
    const claims = [...new Set(touched)];
    const reports = await reportsOf(trx, claims);
    const alike = decisions.every(({ verdict }) => verdict === first.verdict);
    await append(
      trx,
      entry,
      { ...person, action: alike ? actionOf(first) : 'judge', subject: claims[0]! },
      reports,
    );
    const moving = decisions.some(moves) || (await anyRejected(trx, claims));
    await everywhere(trx, async () => {
      if (moving) return derive(trx, await loadClaims(trx, 'id', claims));
      await refreshReviews(trx, claims);
      await refreshInbox(trx, reports);
    });
    if (moving) await refuseUnlinked(trx, decisions);
    return judgementsOfAct(trx, entry);
  });
}

async function reportsOf(trx: Database, claims: readonly string[]): Promise<string[]> {
  const rows = await trx.selectFrom('claims').select('report').distinct().where('id', 'in', claims).execute();
  return rows.map(({ report }) => report);
}

/** Keeps one decision; answers the judgement, or the first of those that it comes to. */
export async function judge(db: Database, decision: Decision, person: Person): Promise<Judgement> {
  return (await act(db, [decision], person))[0]!;
}
