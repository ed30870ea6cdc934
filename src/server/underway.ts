import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from './app.js';

/** Longer than any answer of a list; what takes longer is done all the same, and not answered. */
const patienceMs = 10_000;

/** Lets a server that closes answer first what it was asked. */
export function answerFirst(app: App): void {
  const underway = new Set<ServerResponse>();
  let answered = () => {};
  app.addHook('onRequest', (_request, { raw }, next) => {
    underway.add(raw);
    // Answered, or whoever asked is gone.
    raw.once('close', () => {
      underway.delete(raw);
      if (underway.size === 0) answered();
    });
    next();
  });
  app.addHook('preClose', async () => {
    if (underway.size === 0) return;
    const late = new AbortController();
    const all = new Promise<void>((resolve) => {
      answered = resolve;
    });
    await Promise.race([all, wait(patienceMs, undefined, { signal: late.signal }).catch(() => {})]);
    late.abort();
  });
}
