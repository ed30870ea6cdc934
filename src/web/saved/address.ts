import type { SavedFilter } from '../../server/contract.js';

const pages = { inbox: '/', events: '/events', figures: '/figures' } as const;

/** Where a saved filter is looked at. */
export const addressOf = ({ page, query }: Pick<SavedFilter, 'page' | 'query'>): string =>
  query ? `${pages[page]}?${query}` : pages[page];
