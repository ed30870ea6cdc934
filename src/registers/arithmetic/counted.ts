import type { EntryPlace, EntryValue, LeastMost, Stop } from '../entry.js';

/** What arithmetic needs of an entry. */
export interface CountedEntry {
  id: string;
  kind: string;
  status: string | null;
  values: Readonly<Record<string, EntryValue>>;
  stops: readonly Stop[];
  /** Claims that tell of it. */
  claims: readonly string[];
}

/** The codes that an entry has in a field, `kind` or `status`. */
export function codesIn(entry: CountedEntry, field: string): string[] {
  if (field === 'status') return entry.status === null ? [] : [entry.status];
  if (field === 'kind') return [entry.kind];
  const value = entry.values[field];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : [];
}

export const textIn = ({ values }: CountedEntry, field: string): string | null => {
  const value = values[field];
  return typeof value === 'string' ? value : null;
};

export const numberIn = ({ values }: CountedEntry, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};

const isObject = (value: EntryValue | undefined): value is EntryPlace | LeastMost =>
  typeof value === 'object' && !Array.isArray(value);

export const isPlace = (value: EntryValue | undefined): value is EntryPlace =>
  isObject(value) && 'precision' in value;

/** A number, or one from least to most: what it comes to at least and at most, and whether it has no most. */
export function rangeIn(
  { values }: CountedEntry,
  field: string,
): { least: number; most: number; open: boolean } | null {
  const value = values[field];
  if (typeof value === 'number') return { least: value, most: value, open: false };
  if (!isObject(value) || !('least' in value)) return null;
  return { least: value.least ?? 0, most: value.most ?? value.least ?? 0, open: value.most === null };
}
