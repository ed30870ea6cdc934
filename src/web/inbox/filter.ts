import type {
  ReportFilter,
  ReportNews,
  ReportOrder,
  ReportSort,
  ReportState,
} from '../../server/contract.js';
import { sharingWords } from '../parts/tlp.js';
import { go } from '../route.js';

export const states: readonly ReportState[] = ['new', 'inReview', 'done'];
export const news: readonly ReportNews[] = ['event', 'update', 'contradiction', 'reprint'];
export const sorts: readonly ReportSort[] = ['seen', 'published', 'source', 'failed', 'assignee', 'unjudged'];

/** What the inbox lists, and in which order: all of it stands in the address. */
export type Listed = ReportFilter & ReportOrder;

const oneOf = <Word extends string>(words: readonly Word[], name: string | null): Word | undefined =>
  words.find((word) => word === name);

const day = (text: string | null) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

/** The list that an address asks for; what it cannot mean is left out. */
export function listedOf(query: URLSearchParams): Listed {
  const text = (name: string) => query.get(name) || undefined;
  const yes = (name: string) => query.get(name) === 'true' || undefined;
  return {
    state: oneOf(states, query.get('state')),
    register: text('register'),
    source: text('source'),
    text: text('text'),
    news: oneOf(news, query.get('news')),
    failed: yes('failed'),
    assignee: text('assignee'),
    unassigned: yes('unassigned'),
    sharing: oneOf(sharingWords, query.get('sharing')),
    from: day(query.get('from')),
    to: day(query.get('to')),
    sort: oneOf(sorts, query.get('sort')),
    order: oneOf(['asc', 'desc'] as const, query.get('order')),
  };
}

/** Writes a change into the address, so that what is shown can be sent to somebody and come back to. */
export function narrow(query: URLSearchParams, change: Listed): void {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, String(value));
    else next.delete(name);
  }
  const written = next.toString();
  go(written ? `/?${written}` : '/', true);
}

/** The filter alone: what is listed, whatever the order. */
export function filterOf({ sort: _sort, order: _order, ...filter }: Listed): ReportFilter {
  return filter;
}

export const isFiltered = (listed: Listed) => Object.values(filterOf(listed)).some(Boolean);

const downFirst: readonly ReportSort[] = ['seen', 'published', 'failed', 'unjudged'];

/** The order that a column's header asks for: its own first, then the other way. */
export function nextOrder(listed: Listed, sort: ReportSort): ReportOrder {
  const now = orderOf(listed);
  const own = downFirst.includes(sort) ? 'desc' : 'asc';
  if (now.sort !== sort) return { sort, order: own };
  return { sort, order: now.order === 'desc' ? 'asc' : 'desc' };
}

export function orderOf({ sort = 'seen', order }: Listed): { sort: ReportSort; order: 'asc' | 'desc' } {
  return { sort, order: order ?? (downFirst.includes(sort) ? 'desc' : 'asc') };
}
