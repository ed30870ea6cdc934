import type { Partition } from '../book.js';
import type { CountedEntry } from './counted.js';
import { codesIn } from './counted.js';

/** A part of the whole, with the entries that are counted into it. */
export interface SumPart {
  part: string;
  entries: string[];
  within: Sums | null;
}

/** Whole and parts of the entries of a filter: `whole` = the parts together, unless there are entries in no part. */
export interface Sums {
  whole: number;
  parts: SumPart[];
  /** Entries that are in no part, which make the difference: still open at that code, or without one. */
  unparted: { entry: string; at: string | null }[];
  holds: boolean;
}

/** Counts entries into the parts of a partition; each is in one part or in none. */
export function sumsOf(partition: Partition, entries: readonly CountedEntry[]): Sums {
  const partOf = new Map(
    Object.entries(partition.parts).flatMap(([part, codes]) => codes.map((code) => [code, part] as const)),
  );
  const members = new Map<string, CountedEntry[]>(Object.keys(partition.parts).map((part) => [part, []]));
  const unparted: Sums['unparted'] = [];
  for (const entry of entries) {
    const [code] = codesIn(entry, partition.by);
    const part = code === undefined ? undefined : partOf.get(code);
    if (part === undefined) unparted.push({ entry: entry.id, at: code ?? null });
    else members.get(part)!.push(entry);
  }
  const { within } = partition;
  const parts = [...members].map(
    ([part, some]): SumPart => ({
      part,
      entries: some.map(({ id }) => id),
      within: within?.part === part ? sumsOf(within.partition, some) : null,
    }),
  );
  const holds = unparted.length === 0 && parts.every((part) => part.within?.holds ?? true);
  return { whole: entries.length, parts, unparted, holds };
}
