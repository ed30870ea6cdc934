import type { EventFilter } from '../../server/contract.js';

export const views = ['list', 'timeline', 'map'] as const;
export type View = (typeof views)[number];

const fields = [
  'register',
  'kind',
  'place',
  'actor',
  'source',
  'from',
  'to',
  'certainty',
  'state',
  'accounts',
  'sharing',
  'area',
] as const satisfies readonly (keyof EventFilter)[];

export type Field = (typeof fields)[number];
export type Filter = Partial<Record<Field, string>>;

/** What the address asks for. */
export function filterOf(query: URLSearchParams): Filter {
  return Object.fromEntries(fields.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])));
}

export function viewOf(query: URLSearchParams): View {
  return views.find((view) => view === query.get('view')) ?? 'list';
}

/** The address with some of it changed; nothing, or an empty text, takes a field away. */
export function addressOf(
  query: URLSearchParams,
  change: { [name in Field | 'view' | 'at']?: string | undefined },
): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  if (next.get('view') === 'list') next.delete('view');
  const written = next.toString();
  return written ? `/events?${written}` : '/events';
}

/** The words of a field that may name several. */
export const wordsIn = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? [];

/** The same field with a word taken in or out. */
export function flipped(text: string | undefined, word: string): string {
  const words = wordsIn(text);
  return (words.includes(word) ? words.filter((one) => one !== word) : [...words, word]).join(',');
}

/** The same view of events without any filter. */
export const clearedOf = (query: URLSearchParams) =>
  addressOf(query, Object.fromEntries(fields.map((name) => [name, ''])));

/** What stands in the address, a field and a word at a time. */
export const partsOf = (filter: Filter): [Field, string][] =>
  fields.flatMap((name) => {
    const several = ['register', 'kind', 'certainty', 'state', 'accounts', 'sharing'].includes(name);
    const text = filter[name];
    const words = several ? wordsIn(text) : text ? [text] : [];
    return words.map((word): [Field, string] => [name, word]);
  });

/** The address without one of its parts. */
export function without(query: URLSearchParams, [name, word]: [Field, string]): string {
  const text = query.get(name) ?? undefined;
  return addressOf(query, { [name]: text === word ? '' : flipped(text, word) });
}
