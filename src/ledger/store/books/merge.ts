import type { Book } from '../../../registers/book.js';
import type { EntryContent, EntryValue, Stop } from '../../../registers/entry.js';
import { tidy } from '../../../registers/entryTidy.js';
import type { EntryDraft } from '../../bookModel.js';

/** An entry with all that a draft can change of it. */
export interface Whole extends EntryContent {
  removed: boolean;
}

type Part = EntryValue | Stop[] | string | boolean | null;

const others = ['kind', 'stops', 'claims', 'sharing', 'sensitivity', 'removed'] as const;

/** Names of what an entry has beside its fields: no field has one of them. */
export const beside: ReadonlySet<string> = new Set(others);

/** An entry part by part: its fields by their names, and what is beside them. */
export function partsOf({ values, ...rest }: Whole): Map<string, Part> {
  const parts = new Map<string, Part>(Object.entries(values));
  for (const name of others) parts.set(name, rest[name]);
  return parts;
}

const isSame = (one: Part | undefined, other: Part | undefined) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Names of the parts in which two differ, in the order of the first. */
export function differing(one: ReadonlyMap<string, Part>, other: ReadonlyMap<string, Part>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => !isSame(one.get(name), other.get(name)),
  );
}

const tidyStop = ({ to, at, place }: Stop): Stop => ({
  to,
  at: at === '' || at === undefined ? null : at,
  place: typeof place === 'string' && place.trim() !== '' ? place.trim().normalize('NFC') : null,
});

/** The parts that a draft gives, as they are kept; undefined empties a field. */
export function givenBy(draft: EntryDraft): Map<string, Part | undefined> {
  const given = new Map<string, Part | undefined>();
  for (const [name, value] of Object.entries(draft.values ?? {})) given.set(name, tidy(value));
  if (draft.kind !== undefined) given.set('kind', draft.kind);
  if (draft.stops !== undefined) given.set('stops', draft.stops.map(tidyStop));
  if (draft.claims !== undefined) given.set('claims', [...new Set(draft.claims)].sort());
  for (const name of ['sharing', 'sensitivity', 'removed'] as const)
    if (draft[name] !== undefined) given.set(name, draft[name]);
  return given;
}

function wholeOf(book: Book, parts: ReadonlyMap<string, Part | undefined>): Whole {
  const known = book.fields.map(({ name }) => name);
  const odd = [...parts.keys()].filter((name) => !known.includes(name) && !beside.has(name));
  // In the order of the book: the same values are the same bytes.
  const values = [...known, ...odd].flatMap((name) => {
    const value = parts.get(name);
    return value === undefined || value === null ? [] : [[name, value as EntryValue]];
  });
  return {
    kind: parts.get('kind') as string,
    values: Object.fromEntries(values),
    stops: parts.get('stops') as Stop[],
    claims: parts.get('claims') as string[],
    sharing: parts.get('sharing') as Whole['sharing'],
    sensitivity: parts.get('sensitivity') as Whole['sensitivity'],
    removed: parts.get('removed') as boolean,
  };
}

const emptyOf = (book: Book): Whole => {
  const kinds = Object.keys(book.kinds);
  const kind = kinds.length === 1 ? kinds[0]! : '';
  return { kind, values: {}, stops: [], claims: [], sharing: null, sensitivity: null, removed: false };
};

/** What a new entry is. */
export const begun = (book: Book, draft: EntryDraft): Whole =>
  wholeOf(book, new Map([...partsOf(emptyOf(book)), ...givenBy({ ...draft, removed: false })]));

/**
 * What stands, changed by a draft that was made of `base`: a part that the draft leaves as it was in `base` stays as it
 * stands, and one that both changed in different ways is a conflict.
 */
export function merged(
  book: Book,
  draft: EntryDraft,
  base: Whole,
  stands: Whole,
): { whole: Whole } | { conflict: string[] } {
  const [was, now] = [partsOf(base), partsOf(stands)];
  const next = new Map<string, Part | undefined>(now);
  const conflict: string[] = [];
  for (const [name, mine] of givenBy(draft)) {
    if (isSame(mine, was.get(name)) || isSame(mine, now.get(name))) continue;
    if (!isSame(was.get(name), now.get(name))) conflict.push(name);
    next.set(name, mine);
  }
  // Somebody took it away meanwhile: what is written into it would be lost.
  const gone = stands.removed && !base.removed && next.get('removed') === true;
  if (gone && differing(new Map(next as Map<string, Part>), now).length > 0 && !conflict.includes('removed'))
    conflict.push('removed');
  return conflict.length > 0 ? { conflict } : { whole: wholeOf(book, next) };
}
