import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { News } from './model.js';
import { channel } from './store/news.js';

/** Who is told what happens at the desk, by this process or another. */
export interface Hearer {
  /** Connected, for the first time or again: every entry after `seq` will be told. */
  up(seq: number): void;
  /** An entry was written. */
  news(news: News): void;
}

const beatMs = 30_000;
const shortestMs = 100;
const longestMs = 5_000;

/** One connection until it ends, for whatever reason; a silent one is asked, for a dead network says nothing. */
async function hold(client: pg.Client, hearer: Hearer, connected: () => void): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  client.on('notification', ({ payload }) => hearer.news(JSON.parse(payload ?? '{}') as News));
  await client.connect();
  await client.query(`listen ${channel}`);
  const { rows } = await client.query<{ seq: number }>(
    'select coalesce(max(seq), 0)::float8 as seq from chain_head',
  );
  connected();
  hearer.up(rows[0]?.seq ?? 0);
  let asked: Promise<unknown> = Promise.resolve();
  const silent = new Promise<void>((resolve) => {
    const beat = setInterval(() => {
      asked = client.query('select 1').catch(() => resolve());
    }, beatMs);
    beat.unref();
    void ended.then(() => clearInterval(beat));
  });
  await Promise.race([ended, silent]);
  await asked;
}

/** Listens until it is stopped: a connection that breaks is made anew, `ensure` may bring its database back. */
export function listen(config: pg.ClientConfig, ensure: () => Promise<void>, hearer: Hearer) {
  let client: pg.Client | undefined;
  let stopped = false;
  const stopping = new AbortController();
  const run = async () => {
    for (let pause = shortestMs; !stopped; pause = Math.min(pause * 2, longestMs)) {
      client = new pg.Client({
        ...config,
        application_name: 'dateline live',
        keepAlive: true,
        connectionTimeoutMillis: 10_000,
        query_timeout: 10_000,
      });
      await hold(client, hearer, () => {
        pause = shortestMs / 2;
      }).catch(() => {});
      await Promise.race([client.end().catch(() => {}), wait(1000, undefined, { ref: false })]);
      if (stopped) return;
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {});
      if (!stopped) await ensure().catch(() => {});
    }
  };
  const running = run();
  return async () => {
    stopped = true;
    stopping.abort();
    await client?.end().catch(() => {});
    await running;
  };
}
