import type { ClientConfig } from 'pg';
import { connect } from '../../src/ledger/store/database.js';
import { derive } from '../../src/ledger/store/derive.js';
import { append, nextSeq, takePen } from '../../src/ledger/store/entries.js';
import { keepCapture } from '../../src/ledger/store/keep.js';
import { loadClaims } from '../../src/ledger/store/load.js';
import { preparedReading } from './prepared.js';
import { storyOf } from './stories.js';

const lot = 200;

/** Keeps the stories of these numbers in lots, each one entry: what stands then is what single adds would have given. */
export async function fill(config: ClientConfig, from: number, to: number): Promise<void> {
  const { db, end } = connect(config, async () => {});
  for (let first = from; first <= to; first += lot) {
    await db.transaction().execute(async (trx) => {
      await takePen(trx);
      const entry = await nextSeq(trx);
      const reports: string[] = [];
      for (let number = first; number < first + lot && number <= to; number += 1) {
        const story = storyOf(number);
        const { source, text } = story;
        const about = { name: `${number}.txt`, url: null, given: {}, reader: 'bench' };
        const kept = { ...about, source, bytes: Buffer.from(text), readings: [preparedReading(story)] };
        reports.push(...(await keepCapture(trx, { ...kept, seenAt: '2026-01-01T00:00:00.000Z' }, entry)));
      }
      const act = { by: 'Bench', at: '2026-01-01T00:00:00.000Z', action: 'add', subject: 'a lot' };
      await append(trx, entry, act);
      await derive(trx, await loadClaims(trx, 'report', reports));
    });
  }
  await end();
}
