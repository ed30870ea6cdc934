import { useMemo, useSyncExternalStore } from 'react';

export type Route =
  | { page: 'inbox'; query: URLSearchParams }
  | { page: 'report'; id: string; claim: string | null; part: number | null }
  | { page: 'events'; query: URLSearchParams }
  | { page: 'event'; id: string }
  | { page: 'figures'; query: URLSearchParams }
  | { page: 'actors' | 'places'; id: string | null; query: URLSearchParams }
  | {
      page: 'registers';
      /** Null for all of them. */
      register: string | null;
      /** An entry's id, `new` or `import`; null for the register itself. */
      entry: string | null;
      query: URLSearchParams;
    }
  | { page: 'notices' }
  | { page: 'account' }
  | { page: 'people' }
  | { page: 'sealing' }
  | { page: 'record'; query: URLSearchParams }
  | { page: 'nowhere' };

const moved = 'dateline:moved';

function stepsOf(path: string): string[] | null {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    // An address may be typed by hand and hold a broken escape.
    return null;
  }
}

/** Where an address of the desk leads. */
export function routeOf(path: string, query: URLSearchParams): Route {
  const steps = stepsOf(path);
  if (!steps) return { page: 'nowhere' };
  const [book = '', id = '', more] = steps;
  if (book === 'registers' && steps.length < 4)
    return { page: 'registers', register: id || null, entry: more || null, query };
  if (more !== undefined) return { page: 'nowhere' };
  if (book === '') return { page: 'inbox', query };
  if (book === 'reports' && id)
    return { page: 'report', id, claim: query.get('claim'), part: Number(query.get('part')) || null };
  if (book === 'events') return id ? { page: 'event', id } : { page: 'events', query };
  if (book === 'figures' && !id) return { page: 'figures', query };
  if (book === 'actors' || book === 'places') return { page: book, id: id || null, query };
  if ((book === 'account' || book === 'people' || book === 'sealing') && !id) return { page: book };
  if (book === 'notices' && !id) return { page: 'notices' };
  if (book === 'record' && !id) return { page: 'record', query };
  return { page: 'nowhere' };
}

export const reportPath = (id: string, claim?: string) =>
  `/reports/${encodeURIComponent(id)}${claim ? `?claim=${encodeURIComponent(claim)}` : ''}`;

/** A part of a long report. */
export const partPath = (id: string, part: number) => `/reports/${encodeURIComponent(id)}?part=${part}`;

export const eventPath = (id: string) => `/events/${encodeURIComponent(id)}`;

/** A register; of it an entry, a new one, or an import. */
export const registerPath = (register: string, entry?: string) =>
  `/registers/${encodeURIComponent(register)}${entry ? `/${encodeURIComponent(entry)}` : ''}`;

/** Moves to another screen without loading the page again; `replace` leaves no step to go back to. */
export function go(to: string, replace = false): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  window.dispatchEvent(new Event(moved));
}

function listen(told: () => void): () => void {
  window.addEventListener('popstate', told);
  window.addEventListener(moved, told);
  return () => {
    window.removeEventListener('popstate', told);
    window.removeEventListener(moved, told);
  };
}

export function useRoute(): Route {
  const address = useSyncExternalStore(listen, () => location.pathname + location.search);
  return useMemo(() => {
    const [path = '/', query = ''] = address.split('?');
    return routeOf(path, new URLSearchParams(query));
  }, [address]);
}
