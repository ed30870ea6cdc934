import { contentHashes } from './content.js';
import type { Database } from './database.js';
import { entryHash } from './entries.js';

export interface Verified {
  holds: boolean;
  entries: number;
  broken: { seq: number; why: string } | null;
}

const batch = 500;

/** Walks the chain from the first entry to the last: any row changed, removed, added or reordered is found. */
export async function verifyChain(db: Database): Promise<Verified> {
  let previous: string | null = null;
  let seq = 0;
  const broken = (at: number, why: string): Verified => ({
    holds: false,
    entries: seq,
    broken: { seq: at, why },
  });
  for (;;) {
    const entries = await db
      .selectFrom('entries')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(batch)
      .execute();
    const last = entries.at(-1);
    if (!last) break;
    const contents = await contentHashes(db, seq + 1, last.seq);
    for (const entry of entries) {
      if (entry.seq !== seq + 1) return broken(seq + 1, `Entry ${seq + 1} is missing.`);
      if (entry.previous !== previous) return broken(entry.seq, 'It does not follow the entry before it.');
      if (entryHash(entry) !== entry.hash) return broken(entry.seq, 'The entry was changed.');
      if (contents.get(entry.seq) !== entry.content) {
        return broken(entry.seq, 'What was kept with it was changed, removed or added to.');
      }
      previous = entry.hash;
      seq = entry.seq;
    }
  }
  const head = await db.selectFrom('chain_head').selectAll().executeTakeFirst();
  if ((head?.seq ?? 0) !== seq || (head?.hash ?? null) !== previous) {
    return broken(seq + 1, 'The last entries were removed.');
  }
  // Rows of no entry at all, above the last one.
  const stray = (await contentHashes(db, seq + 1, seq + 1)).get(seq + 1);
  const none = (await contentHashes(db, 0, 0)).get(0);
  return stray === none
    ? { holds: true, entries: seq, broken: null }
    : broken(seq + 1, 'There are rows that no entry brought.');
}
