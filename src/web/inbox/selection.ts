import { useCallback, useState } from 'react';
import type { ReportChoice } from '../../server/contract.js';
import { filterOf, type Listed } from './filter.js';
import type { Rows } from './rows.js';

/** Reports that were chosen: some by name, or all that the filter lists. */
export interface Selection {
  all: boolean;
  ids: ReadonlySet<string>;
  count: number;
  has(id: string): boolean;
  flip(id: string): void;
  add(ids: readonly string[]): void;
  chooseAll(): void;
  clear(): void;
  /** What an act is asked for; undefined where nothing is chosen. */
  choice(): ReportChoice | undefined;
}

const none: ReadonlySet<string> = new Set();

interface Kept {
  key: string;
  /** How many all were when they were chosen, and as of which act: a report that came later was not. */
  all: { total: number; asOf: number | undefined } | null;
  ids: ReadonlySet<string>;
}

/** The selection of one list: another filter begins with none. */
export function useSelection(listed: Listed, { total, outline }: Pick<Rows, 'total' | 'outline'>): Selection {
  const filter = filterOf(listed);
  const key = JSON.stringify(filter);
  const [kept, setKept] = useState<Kept>({ key, all: null, ids: none });
  const { all, ids } = kept.key === key ? kept : { all: null, ids: none };
  const set = useCallback(
    (next: (ids: ReadonlySet<string>) => Iterable<string>) =>
      setKept((old) => ({
        key,
        all: null,
        ids: new Set(next(old.key === key ? old.ids : none)),
      })),
    [key],
  );
  return {
    all: all !== null,
    ids,
    count: all?.total ?? ids.size,
    has: (id) => all !== null || ids.has(id),
    flip: useCallback(
      (id: string) => set((old) => (old.has(id) ? [...old].filter((one) => one !== id) : [...old, id])),
      [set],
    ),
    add: useCallback((more: readonly string[]) => set((old) => [...old, ...more]), [set]),
    chooseAll: () => setKept({ key, all: { total, asOf: outline?.asOf }, ids: none }),
    clear: () => setKept({ key, all: null, ids: none }),
    choice: () => {
      if (all) return { filter, asOf: all.asOf };
      return ids.size > 0 ? { reports: [...ids] } : undefined;
    },
  };
}
