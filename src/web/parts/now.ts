import { useSyncExternalStore } from 'react';

const everyMs = 60_000;

let now = Date.now();
let every: ReturnType<typeof setInterval> | undefined;
const readers = new Set<() => void>();

function tick() {
  now = Date.now();
  for (const told of readers) told();
}

function listen(told: () => void): () => void {
  // Nobody has looked for a while.
  if (readers.size === 0) {
    now = Date.now();
    every = setInterval(tick, everyMs);
  }
  readers.add(told);
  return () => {
    readers.delete(told);
    if (readers.size === 0) clearInterval(every);
  };
}

/** The time to the minute, in milliseconds: what is shown as “just now” grows older on the page. */
export const useNow = () => useSyncExternalStore(listen, () => now);
