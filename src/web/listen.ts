import type { News } from '../server/contract.js';

/** So long a page that nobody sees still listens: somebody may look again at once. */
const patience = 5000;

/**
 * Calls `told` with each entry that the desk writes, with null where some may have been missed; returns what stops it.
 * A browser has six connections to a desk for all its pages, and each that listens keeps one: a page that nobody sees gives
 * its own back.
 */
export function listen(told: (news: News | null) => void): () => void {
  let stream: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    const opened = new EventSource('/api/stream');
    stream = opened;
    opened.addEventListener('entry', ({ data }) => told(JSON.parse(data as string) as News));
    opened.addEventListener('again', () => told(null));
    opened.addEventListener('error', () => {
      // Where the desk refuses the stream a browser gives up: the session is over, or the database away.
      if (opened.readyState !== EventSource.CLOSED) return;
      told(null);
      again = setTimeout(open, 3000);
    });
  };
  const close = () => {
    clearTimeout(again);
    clearTimeout(leaving);
    stream?.close();
    stream = undefined;
  };
  const look = () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(close, patience);
    else if (!stream) {
      open();
      told(null);
    }
  };
  document.addEventListener('visibilitychange', look);
  if (!document.hidden) open();
  return () => {
    document.removeEventListener('visibilitychange', look);
    close();
  };
}
