import { sql } from 'kysely';
import { DeskError } from '../error.js';
import type { Decision, Judgement } from '../model.js';
import type { Database } from './database.js';
import type { Person } from './judge.js';
import { findJudgement } from './load.js';

/** The claims on which a decision rests. */
async function claimsOf(trx: Database, decision: Decision): Promise<string[]> {
  if (decision.verdict === 'add') return [];
  if (decision.verdict !== 'withdraw') return [decision.claim];
  const earlier = await findJudgement(trx, decision.judgement);
  return earlier?.claim ? [earlier.claim] : [];
}

const says: Readonly<Record<string, string>> = {
  accept: 'accepted it',
  reject: 'rejected it',
  correct: 'corrected it',
  same: 'linked it',
  different: 'parted it',
  prefer: 'preferred it',
  add: 'added it',
  split: 'split it',
  withdraw: 'took a judgement of it back',
};

/** Throws `conflict`, with what others did, where they judged the claim after what the person had seen of it. */
export async function refuseStale(
  trx: Database,
  decision: Decision,
  { by }: Person,
  entry: number,
): Promise<void> {
  const { seen } = decision;
  if (seen === undefined) return;
  const [claim] = await claimsOf(trx, decision);
  if (claim === undefined) return;
  const { rows } = await sql<{ id: string }>`
    select j.id from judgements j
    where (j.claim = ${claim} or j.other = ${claim} or j.judgement in (
        select o.id from judgements o where o.claim = ${claim} or o.other = ${claim}))
      and j.by <> ${by} and j.entry < ${entry}
      and j.seq > coalesce((select s.seq from judgements s where s.id = ${seen}), 0)
    order by j.seq`.execute(trx);
  if (rows.length === 0) return;
  const since: Judgement[] = [];
  for (const { id } of rows) since.push((await findJudgement(trx, id))!);
  const last = since.at(-1)!;
  throw new DeskError(
    'conflict',
    `${last.by} ${says[last.verdict]} at ${last.at}, after you had opened it.`,
    {
      remedy: 'See what they did; to decide all the same, send it again with "seen" as the last of theirs.',
      details: { claim, since },
    },
  );
}
