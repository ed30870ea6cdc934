import type { Book, EntryFilter } from '../../../server/contract.js';
import { registerPath } from '../../route.js';
import { type Filled, queryOf } from '../api.js';

export const viewNames = ['board', 'figures', 'calendar', 'clocks', 'beside'] as const;
export type ViewName = (typeof viewNames)[number];

/** The ways to look at a register beside its table, by what its book has. */
export const viewsOf = ({ ladder, calendar, clock, meets }: Book): ViewName[] =>
  viewNames.filter((view) => {
    if (view === 'board') return ladder !== undefined;
    if (view === 'calendar') return calendar !== undefined;
    if (view === 'clocks') return clock !== undefined;
    return view === 'figures' || meets?.counts !== undefined || meets?.sums !== undefined;
  });

export const isView = (name: string): name is ViewName => (viewNames as readonly string[]).includes(name);

export interface Days {
  from: string;
  to: string;
}

/** What a view is of: the filter that its address has, and the days, which are some where the address says none. */
export interface Looked {
  filled: Filled;
  filter: EntryFilter;
  days: Days;
}

const asked = (path: string, filter: EntryFilter) => {
  const query = queryOf(filter);
  return query ? `${path}?${query}` : path;
};

/** A register's view of the entries of a filter. */
export const viewPath = (register: string, view: ViewName, filter: EntryFilter) =>
  asked(registerPath(register, view), filter);

/** A register's table, narrowed. */
export const tablePath = (register: string, filter: EntryFilter) => asked(registerPath(register), filter);

/** A filter narrowed to one code of a field, of the kind or of where entries stand. */
export const narrowedTo = (filter: EntryFilter, by: string, code: string): EntryFilter =>
  by === 'status' || by === 'kind'
    ? { ...filter, [by]: [code] }
    : { ...filter, fields: { ...filter.fields, [by]: [code] } };
