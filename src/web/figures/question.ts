import type { Question } from '../../server/contract.js';

/** What an address may ask, in the order in which it is offered. */
export const measures = [
  'events',
  'killed',
  'injured',
  'missing',
  'abducted',
  'detained',
  'displaced',
  'returned',
  'people',
  'attacks',
  'operations',
  'raids',
  'missions',
  'trucks',
  'buildings',
  'lost',
] as const satisfies readonly Question['measure'][];
export const periods = ['day', 'week', 'month', 'year', 'all'] as const satisfies readonly Question['by'][];
export const groups = [
  'none',
  'province',
  'country',
  'kind',
  'actor',
  'side',
] as const satisfies readonly Question['group'][];

export const filterNames = [
  'register',
  'kind',
  'from',
  'to',
  'place',
  'actor',
  'source',
  'certainty',
  'state',
  'accounts',
  'sharing',
  'area',
] as const;
export type FilterName = (typeof filterNames)[number];

/** What stands in an address for what is not known. */
export const unknownMark = '-';

export interface Asked {
  question: Question;
  filter: Partial<Record<FilterName, string>>;
}

const oneOf = <Word extends string>(words: readonly Word[], given: string | null, usual: Word): Word =>
  words.find((word) => word === given) ?? usual;

/** The question that an address asks; what it does not know it leaves out. */
export function askedBy(query: URLSearchParams): Asked {
  const measure = oneOf(measures, query.get('measure'), 'events');
  const group = oneOf(groups, query.get('group'), 'none');
  const filter = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  return {
    question: {
      measure,
      by: oneOf(periods, query.get('by'), 'month'),
      // Only numbers of people have sides.
      group: group === 'side' && measure === 'events' ? 'none' : group,
    },
    filter,
  };
}

/** The same question as a request puts it. */
export const fieldsOf = ({ question, filter }: Asked): Record<string, string> => ({ ...question, ...filter });

/** Which of its numbers is opened; null where none is. */
export function openedBy(query: URLSearchParams): { period?: string; of?: string } | null {
  if (!query.has('open')) return null;
  const [period, of] = [query.get('period'), query.get('of')];
  return { ...(period && { period }), ...(of && { of }) };
}

/** The address of the page with some of it changed; null leaves a part out. */
export function figuresPath(
  query: URLSearchParams,
  changes: Readonly<Record<string, string | null | undefined>>,
): string {
  const next = new URLSearchParams(query);
  for (const name of ['open', 'period', 'of', 'figure']) next.delete(name);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const written = next.toString();
  return written ? `/figures?${written}` : '/figures';
}

/** The address at which a number stands open. */
export const openPath = (
  query: URLSearchParams,
  cell: { period?: string | null; group?: string | null },
): string =>
  figuresPath(query, {
    open: '1',
    ...('period' in cell && { period: cell.period ?? unknownMark }),
    ...('group' in cell && { of: cell.group ?? unknownMark }),
  });
