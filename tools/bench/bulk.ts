import { insertRows } from '../../src/ledger/store/bulk.js';
import { contentHashes } from '../../src/ledger/store/content.js';
import type { Database } from '../../src/ledger/store/database.js';
import { type Act, entryHash } from '../../src/ledger/store/entries.js';

/** Closes what was written under numbers from `first` on as entries of the chain, one for each act. */
export async function appendAll(trx: Database, first: number, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const contents = await contentHashes(trx, first, first + acts.length - 1);
  const head = await trx.selectFrom('chain_head').select('hash').executeTakeFirst();
  let previous = head?.hash ?? null;
  const rows = acts.map((act, at) => {
    const seq = first + at;
    const entry = { seq, ...act, content: contents.get(seq)!, previous };
    const hash = entryHash(entry);
    previous = hash;
    return { ...entry, hash };
  });
  await insertRows(trx, 'entries', rows);
  const last = { seq: first + acts.length - 1, hash: previous! };
  await trx
    .insertInto('chain_head')
    .values(last)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(last))
    .execute();
}
