import { monitorEventLoopDelay } from 'node:perf_hooks';
import pg from 'pg';

/** What a long work cost the process that did it, and those who wait for the ledger's pen. */
export interface Cost {
  seconds: number;
  /** Of memory, at most, above what the process had before. */
  megabytes: number;
  /** The longest time in which nobody else was answered. */
  blockedMs: number;
  penSeconds: number;
}

const everyMs = 50;
const pen = `select exists (select from pg_locks where locktype = 'advisory' and objid = 7361002 and granted) as held`;

/** Does a work and watches it. */
export async function watched(config: pg.ClientConfig, work: () => Promise<unknown>): Promise<Cost> {
  const client = new pg.Client(config);
  await client.connect();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  let [most, held, over] = [before, 0, false];
  const start = performance.now();
  const watching = (async () => {
    for (let last = start; !over; ) {
      const { rows } = await client.query<{ held: boolean }>(pen);
      const now = performance.now();
      if (rows[0]?.held) held += now - last;
      last = now;
      most = Math.max(most, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  delay.enable();
  await work();
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  over = true;
  await watching;
  await client.end();
  return {
    seconds,
    megabytes: (most - before) / 1e6,
    blockedMs: delay.max / 1e6,
    penSeconds: held / 1000,
  };
}
