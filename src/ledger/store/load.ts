import { type Selectable, sql } from 'kysely';
import type { Claim } from '../../reading/reading.js';
import type { Pair } from '../derive/cluster.js';
import { addedOf, currentOf, pairsOf, verdictOf } from '../derive/judged.js';
import type { Judgement, Slots } from '../model.js';
import type { Database } from './database.js';
import type { JudgementRow } from './rows.js';

/** A claim with all that is known of it. */
export interface LoadedClaim {
  id: string;
  report: string;
  reportSeq: number;
  position: number;
  unit: string;
  claim: Claim;
  current: Claim;
  slots: Slots;
  retired: boolean;
  added: { by: string; at: string } | null;
  verdict: 'accept' | 'reject' | null;
  judgements: Judgement[];
  /** The last judgement or withdrawal that touched it. */
  last: string | null;
  origin: string;
  source: string | null;
  publishedAt: string | null;
}

/** The reader's chain with the source that published it at its end. */
export function chainOf(claim: Claim, source: string | null): string[] {
  return source === null || claim.chain.at(-1) === source ? claim.chain : [...claim.chain, source];
}

interface Withdrawal {
  withdrawn_by: string | null;
  withdrawn_why: string | null;
  withdrawn_id: string | null;
  withdrawn_seq: number | null;
}

type Row = Selectable<JudgementRow> & Withdrawal;

const toJudgement = (row: Row): Judgement => {
  const {
    seq: _seq,
    entry,
    withdrawn_by: withdrawnBy,
    withdrawn_why: withdrawnWhy,
    withdrawn_id,
    withdrawn_seq: _withdrawn,
    ...judgement
  } = row;
  return { ...judgement, act: entry, withdrawn: withdrawn_id !== null, withdrawnBy, withdrawnWhy };
};

const withState = (db: Database) =>
  db
    .selectFrom('judgements as j')
    .leftJoin('judgements as w', 'w.judgement', 'j.id')
    .selectAll('j')
    .select([
      'w.by as withdrawn_by',
      'w.why as withdrawn_why',
      'w.id as withdrawn_id',
      'w.seq as withdrawn_seq',
    ])
    .orderBy('j.seq');

const rowsAbout = (db: Database, claims: readonly string[]) =>
  withState(db)
    .where((where) =>
      where.or([sql<boolean>`j.claim = any(${[...claims]})`, sql<boolean>`j.other = any(${[...claims]})`]),
    )
    .execute();

/** Judgements that name one of the claims, oldest first; withdrawals show in `withdrawn`. */
export async function judgementsOf(db: Database, claims: readonly string[]): Promise<Judgement[]> {
  return claims.length === 0 ? [] : (await rowsAbout(db, claims)).map(toJudgement);
}

/** Of each claim its judgements, oldest first, and the last of them or of their withdrawals. */
async function historyOf(
  db: Database,
  claims: readonly string[],
): Promise<Map<string, { judgements: Judgement[]; last: string; lastSeq: number }>> {
  const histories = new Map<string, { judgements: Judgement[]; last: string; lastSeq: number }>();
  for (const row of await rowsAbout(db, claims)) {
    const judgement = toJudgement(row);
    const [last, lastSeq] =
      row.withdrawn_seq === null ? [row.id, row.seq] : [row.withdrawn_id!, row.withdrawn_seq];
    for (const claim of [row.claim, row.other]) {
      if (claim === null) continue;
      const history = histories.get(claim) ?? { judgements: [], last, lastSeq };
      histories.set(claim, history);
      history.judgements.push(judgement);
      if (lastSeq > history.lastSeq) Object.assign(history, { last, lastSeq });
    }
  }
  return histories;
}

/** What people said of pairs of claims; few beside the claims, so they are read whole. */
export async function allPairs(db: Database): Promise<Pair[]> {
  return pairsOf((await withState(db).where('j.other', 'is not', null).execute()).map(toJudgement));
}

/** One judgement with whether it was taken back. */
export async function findJudgement(db: Database, id: string): Promise<Judgement | undefined> {
  const row = await withState(db).where('j.id', '=', id).executeTakeFirst();
  return row && toJudgement(row);
}

/** Everything that was sent together, in its order. */
export async function judgementsOfAct(db: Database, act: number): Promise<Judgement[]> {
  return (await withState(db).where('j.entry', '=', act).execute()).map(toJudgement);
}

type Key = 'id' | 'report';

async function rowsOf(db: Database, key: Key, ids: readonly string[]) {
  return db
    .selectFrom('claims as c')
    .innerJoin('reports as r', 'r.id', 'c.report')
    .leftJoin('sources as s', 's.id', 'r.source')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('findings as f')
          .select(['f.unit', sql<boolean>`f.body::text = 'null'`.as('retired')])
          .whereRef('f.claim', '=', 'c.id')
          .orderBy('f.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('findings as f')
          .select('f.body')
          .whereRef('f.claim', '=', 'c.id')
          .where(sql<boolean>`f.body::text <> 'null'`)
          .orderBy('f.number', 'desc')
          .limit(1)
          .as('found'),
      (join) => join.onTrue(),
    )
    .select([
      'c.id',
      'c.report',
      'c.position',
      'r.seq',
      'r.origin',
      'r.published_at',
      's.name',
      'last.unit',
      'last.retired',
      'found.body',
    ])
    .where(sql<boolean>`${sql.ref(`c.${key}`)} = any(${ids})`)
    .orderBy('r.seq')
    .orderBy('c.position')
    .orderBy(sql`c.id collate "C"`)
    .execute();
}

/** Claims by their ids or by their reports', oldest first, with judgements applied. */
export async function loadClaims(db: Database, key: Key, ids: readonly string[]): Promise<LoadedClaim[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(db, key, ids);
  const histories = await historyOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { judgements = [], last = null } = histories.get(row.id) ?? {};
    const own = judgements.filter(({ claim }) => claim === row.id);
    const added = addedOf(own);
    const stands = added !== undefined && !added.by.withdrawn;
    // What a person found outranks what a reader finds at the same words.
    const claim = (stands ? added.claim : (row.body ?? added!.claim)) as Claim;
    return {
      id: row.id,
      report: row.report,
      reportSeq: row.seq,
      position: row.position,
      unit: row.unit ?? row.id,
      claim,
      ...currentOf(claim, own),
      retired: !stands && row.retired !== false,
      added: stands || (added && row.body === null) ? { by: added.by.by, at: added.by.at } : null,
      verdict: verdictOf(own),
      judgements,
      last,
      origin: row.origin,
      source: row.name,
      publishedAt: row.published_at,
    };
  });
}
