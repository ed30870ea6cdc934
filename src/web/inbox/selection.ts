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

/** The selection of one list: another filter begins with none. */
export function useSelection(listed: Listed, { total, outline }: Pick<Rows, 'total' | 'outline'>): Selection {
  const filter = filterOf(listed);
  const key = JSON.stringify(filter);
  const [kept, setKept] = useState({ key, all: false, ids: none });
  const { all, ids } = kept.key === key ? kept : { all: false, ids: none };
  const set = useCallback(
    (next: (ids: ReadonlySet<string>) => Iterable<string>) =>
      setKept((old) => ({
        key,
        all: false,
        ids: new Set(next(old.key === key && !old.all ? old.ids : none)),
      })),
    [key],
  );
  return {
    all,
    ids,
    count: all ? total : ids.size,
    has: (id) => all || ids.has(id),
    flip: useCallback(
      (id: string) => set((old) => (old.has(id) ? [...old].filter((one) => one !== id) : [...old, id])),
      [set],
    ),
    add: useCallback((more: readonly string[]) => set((old) => [...old, ...more]), [set]),
    chooseAll: () => setKept({ key, all: true, ids: none }),
    clear: () => setKept({ key, all: false, ids: none }),
    choice: () => {
      // A report that came meanwhile was not chosen.
      if (all) return { filter, asOf: outline?.asOf };
      return ids.size > 0 ? { reports: [...ids] } : undefined;
    },
  };
}
