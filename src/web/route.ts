import { useMemo, useSyncExternalStore } from 'react';

export type Route =
  | { page: 'inbox'; query: URLSearchParams }
  | { page: 'report'; id: string; claim: string | null }
  | { page: 'events'; query: URLSearchParams }
  | { page: 'event'; id: string }
  | { page: 'figures'; query: URLSearchParams }
  | { page: 'actors' | 'places'; id: string | null; query: URLSearchParams }
  | { page: 'notices' }
  | { page: 'account' }
  | { page: 'people' }
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
  if (more !== undefined) return { page: 'nowhere' };
  if (book === '') return { page: 'inbox', query };
  if (book === 'reports' && id) return { page: 'report', id, claim: query.get('claim') };
  if (book === 'events') return id ? { page: 'event', id } : { page: 'events', query };
  if (book === 'figures' && !id) return { page: 'figures', query };
  if (book === 'actors' || book === 'places') return { page: book, id: id || null, query };
  if ((book === 'account' || book === 'people') && !id) return { page: book };
  if (book === 'notices' && !id) return { page: 'notices' };
  if (book === 'record' && !id) return { page: 'record', query };
  return { page: 'nowhere' };
}

export const reportPath = (id: string, claim?: string) =>
  `/reports/${encodeURIComponent(id)}${claim ? `?claim=${encodeURIComponent(claim)}` : ''}`;

export const eventPath = (id: string) => `/events/${encodeURIComponent(id)}`;

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
