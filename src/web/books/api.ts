import type {
  Book,
  BookEntry,
  BookFigures,
  BookImporting,
  BookOutline,
  EntryDraft,
  EntryFilter,
  EntryValue,
  EntryVersion,
  Imported,
  ImportOptions,
  Page,
  RegisterBook,
  ToldOtherwise,
  Withdrawn,
  Written,
} from '../../server/contract.js';
import { answered, call, queried, repeated, sent } from '../api.js';

/** A register with what people fill in of it. */
export type Filled = RegisterBook & { book: Book };

const at = (register: string, ...rest: string[]) =>
  ['/api/books', ...[register, ...rest].map(encodeURIComponent)].join('/');

/** A filter as it stands in a query: several values of one name are repeated. */
export function queryOf({ fields = {}, kind = [], status = [], ...rest }: EntryFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, String(value));
  for (const one of kind) query.append('kind', one);
  for (const one of status) query.append('status', one);
  for (const [name, values] of Object.entries(fields))
    for (const one of values) query.append(`field.${name}`, one);
  return query.toString();
}

const asked = (path: string, filter: EntryFilter, more: Record<string, string | number | null> = {}) => {
  const query = new URLSearchParams(queryOf(filter));
  for (const [name, value] of Object.entries(more)) if (value !== null) query.set(name, String(value));
  const written = query.toString();
  return written ? `${path}?${written}` : path;
};

const fileSent = (file: File): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream' },
  body: file,
});

function importPath(register: string, file: File, { map, by, ...options }: ImportOptions): string {
  const more = { map: map && JSON.stringify(map), by: by?.join(',') };
  return queried(`${at(register)}/import`, { name: file.name, ...more, ...options });
}

/** What people fill in: asked for, written, taken back, brought in and out. */
export const books = {
  list: (register: string, filter: EntryFilter, cursor: string | null, limit: number) =>
    call<Page<BookEntry>>(asked(at(register), filter, { cursor, limit })),
  outline: (register: string, filter: EntryFilter) =>
    call<BookOutline>(asked(`${at(register)}/outline`, filter)),
  figures: (register: string, filter: EntryFilter) =>
    call<BookFigures>(asked(`${at(register)}/figures`, filter)),
  entries: (register: string, ids: readonly string[]) =>
    call<BookEntry[]>(`${at(register, 'entries')}?${repeated(ids)}`),
  entry: (register: string, id: string) => call<BookEntry>(at(register, 'entries', id)),
  history: (register: string, id: string) => call<EntryVersion[]>(`${at(register, 'entries', id)}/history`),
  draft: (register: string, claim: string) => call<EntryDraft>(queried(`${at(register)}/draft`, { claim })),
  challenges: (register: string, id: string) =>
    call<ToldOtherwise[]>(`${at(register, 'entries', id)}/challenges`),
  write: (register: string, drafts: readonly EntryDraft[], key: string) =>
    call<Written[]>(at(register), sent('POST', { drafts, key })),
  open: (register: string, id: string, given: { field: string; reason: string }) =>
    call<{ value: EntryValue; act: number }>(`${at(register, 'entries', id)}/open`, sent('POST', given)),
  withdraw: (register: string, id: string, reason: string) =>
    call<Withdrawn>(`${at(register, 'entries', id)}/withdraw`, sent('POST', { reason })),
  withdrawal: (register: string, id: string) => call<Withdrawn>(`${at(register, 'entries', id)}/withdrawal`),
  undo: (act: number) => call<{ act: number; entries: number }>('/api/books/undo', sent('POST', { act })),
  exported: (register: string, filter: EntryFilter, format: 'csv' | 'xlsx') =>
    asked(`${at(register)}/export`, filter, { format }),
  import: (register: string, file: File, options: ImportOptions) =>
    call<Imported>(importPath(register, file, options), fileSent(file)),
  /** How far one's own imports are. */
  importing: () => call<BookImporting[]>('/api/books/importing'),
  /** What every row of a file comes to, as a file. */
  verdicts: async (register: string, file: File, options: ImportOptions): Promise<Blob> =>
    (
      await answered(`${importPath(register, file, { ...options, dry: true })}&format=csv`, fileSent(file))
    ).blob(),
};
