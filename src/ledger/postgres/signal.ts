import type { Use } from './lock.js';

/**
 * Ctrl-C in the middle of one piece of work calls `stop` before it ends the process. A desk that serves
 * closes in order at the first signal; at a second one it is stopped like this. Returns what takes this back.
 */
export function stopOnSignal(use: Use, stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let patience = use === 'serve' ? 1 : 0;
  const heard = (signal: NodeJS.Signals) => {
    patience -= 1;
    if (patience >= 0) return;
    forget();
    try {
      stop();
    } finally {
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    }
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, heard);
  };
  for (const signal of signals) process.on(signal, heard);
  return forget;
}
