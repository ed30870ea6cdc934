import { type Selectable, type SqlBool, sql } from 'kysely';
import type { Claim } from '../../reading/reading.js';
import type { Pair } from '../derive/cluster.js';
import { currentOf, pairsOf, verdictOf } from '../derive/judged.js';
import type { Judgement } from '../model.js';
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
  retired: boolean;
  verdict: 'accept' | 'reject' | null;
  judgements: Judgement[];
  origin: string;
  source: string | null;
  publishedAt: string | null;
}

/** The reader's chain with the source that published it at its end. */
export function chainOf(claim: Claim, source: string | null): string[] {
  return source === null || claim.chain.at(-1) === source ? claim.chain : [...claim.chain, source];
}

const toJudgement = (row: Selectable<JudgementRow> & { withdrawn: SqlBool }): Judgement => {
  const { seq: _seq, entry: _entry, ...judgement } = row;
  return { ...judgement, withdrawn: row.withdrawn === true };
};

const withState = (db: Database) =>
  db
    .selectFrom('judgements as j')
    .selectAll('j')
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('judgements as w').select('w.id').whereRef('w.judgement', '=', 'j.id')).as(
        'withdrawn',
      ),
    )
    .orderBy('j.seq');

/** Judgements that name one of the claims, oldest first; withdrawals show in `withdrawn`. */
export async function judgementsOf(db: Database, claims: readonly string[]): Promise<Judgement[]> {
  if (claims.length === 0) return [];
  const rows = await withState(db)
    .where((where) =>
      where.or([sql<boolean>`j.claim = any(${claims})`, sql<boolean>`j.other = any(${claims})`]),
    )
    .execute();
  return rows.map(toJudgement);
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

type Key = 'id' | 'report';

async function rowsOf(db: Database, key: Key, ids: readonly string[]) {
  return db
    .selectFrom('claims as c')
    .innerJoin('reports as r', 'r.id', 'c.report')
    .leftJoin('sources as s', 's.id', 'r.source')
    .innerJoinLateral(
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
    .innerJoinLateral(
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
  const byClaim = new Map<string, Judgement[]>();
  for (const judgement of await judgementsOf(
    db,
    rows.map(({ id }) => id),
  )) {
    for (const claim of [judgement.claim, judgement.other]) {
      if (claim !== null) byClaim.set(claim, [...(byClaim.get(claim) ?? []), judgement]);
    }
  }
  return rows.map((row) => {
    const judgements = byClaim.get(row.id) ?? [];
    const own = judgements.filter(({ claim }) => claim === row.id);
    const claim = row.body as Claim;
    return {
      id: row.id,
      report: row.report,
      reportSeq: row.seq,
      position: row.position,
      unit: row.unit ?? row.id,
      claim,
      current: currentOf(claim, own),
      retired: row.retired,
      verdict: verdictOf(own),
      judgements,
      origin: row.origin,
      source: row.name,
      publishedAt: row.published_at,
    };
  });
}
