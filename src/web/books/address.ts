import type { Book, EntryFilter } from '../../server/contract.js';
import { go, registerPath } from '../route.js';
import { queryOf } from './api.js';

const day = (text: string | null) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

/** Fields by which a list is narrowed to some of their codes. */
export const codedFields = ({ fields }: Book) =>
  fields.filter(
    (field) => (field.type === 'code' || field.type === 'codes') && !field.sealed && !field.level,
  );

/** What an address asks of a register; what it cannot mean is left out. */
export function filterOf(book: Book, query: URLSearchParams): EntryFilter {
  const some = (name: string, known: readonly string[]) => {
    const found = query.getAll(name).filter((one) => known.includes(one));
    return found.length > 0 ? found : undefined;
  };
  const fields = Object.fromEntries(
    book.fields.flatMap(({ name }) => {
      const values = query.getAll(`field.${name}`).filter(Boolean);
      return values.length > 0 ? [[name, values] as const] : [];
    }),
  );
  const sort = query.get('sort');
  const filter: EntryFilter = {};
  const put = <Name extends keyof EntryFilter>(name: Name, value: EntryFilter[Name] | undefined) => {
    if (value !== undefined) filter[name] = value;
  };
  put('text', query.get('text') || undefined);
  put('kind', some('kind', Object.keys(book.kinds)));
  put('status', some('status', Object.keys(book.ladder?.says ?? {})));
  put('from', day(query.get('from')));
  put('to', day(query.get('to')));
  put('fields', Object.keys(fields).length > 0 ? fields : undefined);
  put('import', query.get('import') || undefined);
  put('removed', query.get('removed') === 'true' || undefined);
  put('sort', sort && book.columns.includes(sort) ? sort : undefined);
  put('descending', query.get('descending') === 'true' || undefined);
  return filter;
}

/** Writes a filter into the address, so that what is shown can be sent to somebody and come back to. */
export function narrow(register: string, filter: EntryFilter): void {
  const written = queryOf(filter);
  go(written ? `${registerPath(register)}?${written}` : registerPath(register), true);
}

/** One code in or out of a list of them. */
export function flipped(codes: readonly string[] | undefined, code: string): string[] | undefined {
  const next = codes?.includes(code) ? codes.filter((one) => one !== code) : [...(codes ?? []), code];
  return next.length > 0 ? next : undefined;
}

export const isNarrowed = ({ sort: _sort, descending: _descending, ...rest }: EntryFilter) =>
  Object.values(rest).some((one) => one !== undefined);
