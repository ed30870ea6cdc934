import type { Action } from '../actions.js';
import { hashOf } from '../content.js';
import { contentHashes } from './content.js';
import type { Database } from './database.js';
import { notify } from './news.js';
import type { EntryRow } from './rows.js';
import { withAll } from './seen/path.js';

export interface Act {
  at: string;
  by: string;
  action: Action;
  subject: string;
}

/** The number that the next entry will have; the pen has to be held. */
export async function nextSeq(trx: Database): Promise<number> {
  const head = await trx.selectFrom('chain_head').select('seq').executeTakeFirst();
  return (head?.seq ?? 0) + 1;
}

/** The hash of an entry, over everything that it says and the entry before it. */
export function entryHash(entry: Omit<EntryRow, 'hash'>): string {
  const { previous, seq, at, by, action, subject, content } = entry;
  return hashOf([previous, seq, at, by, action, subject, content]);
}

/** Closes what was written with number `seq` as an entry of the chain; `reports` are those that it touches, null any. */
export async function append(
  trx: Database,
  seq: number,
  act: Act,
  reports: string[] | null = null,
): Promise<void> {
  const head = await trx.selectFrom('chain_head').select('hash').executeTakeFirst();
  const content = await withAll(trx, async () => (await contentHashes(trx, seq, seq)).get(seq)!);
  const entry = { seq, ...act, content, previous: head?.hash ?? null };
  const hash = entryHash(entry);
  await trx
    .insertInto('entries')
    .values({ ...entry, hash })
    .execute();
  await trx
    .insertInto('chain_head')
    .values({ seq, hash })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ seq, hash }))
    .execute();
  await notify(trx, { seq, action: act.action, reports });
}
