import {
  keepPreviousData,
  type QueryClient,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Page, ReportOutline, ReportSummary } from '../../server/contract.js';
import { api } from '../api.js';
import type { Placed } from '../parts/spot.js';
import type { Listed } from './filter.js';

/** Rows of a list are fetched in lots of so many: as far apart as the anchors of its outline. */
const lot = 100;

interface Lot {
  /** Behind which row it begins; null at the beginning. */
  cursor: string | null;
}

const lotQuery = (listed: Listed, { cursor }: Lot) => ({
  queryKey: ['reports', 'lot', listed, cursor] as const,
  queryFn: () => api.reports(listed, cursor, lot),
});

/** Where the lot of this number begins; undefined while the outline does not tell. */
function lotOf(number: number, outline: ReportOutline | undefined): Lot | undefined {
  if (number === 0) return { cursor: null };
  const cursor = outline?.anchors[number - 1];
  return cursor === undefined ? undefined : { cursor };
}

/** A list as long as it is, of which only what is looked at is fetched. */
export interface Rows extends Placed {
  /** Whether it goes on beyond `total`. */
  more: boolean;
  outline: ReportOutline | undefined;
  /** The row at a place; undefined while it is fetched. */
  at(index: number): ReportSummary | undefined;
  /** Says which rows are looked at. */
  look(first: number, last: number): void;
  /** The ids of rows from one place to another, fetched where they are not here yet. */
  idsBetween(first: number, last: number): Promise<string[]>;
  isPending: boolean;
  error: unknown;
  again(): void;
}

async function fetchLots(
  queries: QueryClient,
  listed: Listed,
  outline: ReportOutline | undefined,
  numbers: readonly number[],
): Promise<Page<ReportSummary>[]> {
  const lots = numbers.flatMap((number) => lotOf(number, outline) ?? []);
  return Promise.all(lots.map((one) => queries.fetchQuery({ ...lotQuery(listed, one), staleTime: 30_000 })));
}

const numbersOf = (first: number, last: number) => {
  const from = Math.floor(Math.max(0, first) / lot);
  return Array.from({ length: Math.floor(Math.max(0, last) / lot) - from + 1 }, (_, k) => from + k);
};

/**
 * The outline gives the list its length, and the cursors from which any hundred rows are fetched: so the scroll bar is
 * right from the start, and a jump to the middle asks for what stands there alone. Rows that were here before are
 * shown at their places until newer ones arrive.
 */
export function useRows(listed: Listed, startAt: number): Rows {
  const queries = useQueryClient();
  const key = JSON.stringify(listed);
  const [looked, setLooked] = useState<[number, number]>([startAt, startAt + 20]);
  const outline = useQuery({
    queryKey: ['reports', 'outline', listed],
    queryFn: () => api.outline(listed),
    placeholderData: keepPreviousData,
  });
  // While another list's outline stands in, its cursors mean nothing here.
  const own = outline.isPlaceholderData ? undefined : outline.data;
  const numbers = numbersOf(...looked);
  const wanted = numbers.flatMap((number) => {
    const one = lotOf(number, own);
    return one ? [{ number, ...one }] : [];
  });
  const lots = useQueries({ queries: wanted.map((one) => lotQuery(listed, one)) });
  const shown = useRef({ key, rows: new Map<number, ReportSummary>() });
  const first = lots[wanted.findIndex(({ number }) => number === 0)]?.data;
  const total = own?.total ?? Math.max(first?.rows.length ?? 0, outline.data?.total ?? 0);
  const hasCome = lots.some(({ isSuccess }) => isSuccess);
  // The rows of the list before stay until the first of this one are here.
  if (shown.current.key !== key && hasCome) shown.current = { key, rows: new Map() };
  const { rows } = shown.current;
  for (const [at, { data }] of lots.entries()) {
    const begin = (wanted[at]?.number ?? 0) * lot;
    for (const [k, row] of data?.rows.entries() ?? []) rows.set(begin + k, row);
  }
  const look = useCallback((from: number, to: number) => {
    setLooked((old) => (old[0] === from && old[1] === to ? old : [from, to]));
  }, []);
  const latest = useRef({ listed, own });
  latest.current = { listed, own };
  const idsBetween = useCallback(
    async (from: number, to: number) => {
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      const { listed: list, own: shape } = latest.current;
      const pages = await fetchLots(queries, list, shape, numbersOf(low, high));
      const begin = Math.floor(low / lot) * lot;
      const ids = pages.flatMap((page) => page.rows.map(({ id }) => id));
      return ids.slice(low - begin, high - begin + 1);
    },
    [queries],
  );
  // The lots beside the one that is looked at come before they are needed.
  useEffect(() => {
    const around = [numbers[0]! - 1, numbers.at(-1)! + 1].flatMap((number) => lotOf(number, own) ?? []);
    for (const one of around) void queries.prefetchQuery({ ...lotQuery(listed, one), staleTime: 30_000 });
  }, [numbers[0], numbers.at(-1), own, queries, key]);
  const failed = lots.find(({ isError }) => isError) ?? (outline.isError ? outline : undefined);
  // What another filter lists does not stand in for what was refused.
  const refused = failed !== undefined && (rows.size === 0 || shown.current.key !== key);
  return {
    list: shown.current.key,
    total: refused ? 0 : total,
    idAt: (index) => rows.get(index)?.id,
    settled: own !== undefined && !outline.isFetching && !lots.some(({ isFetching }) => isFetching),
    more: own?.more ?? false,
    outline: outline.data,
    at: (index) => rows.get(index),
    look,
    idsBetween,
    isPending: rows.size === 0 && !hasCome && !failed,
    error: refused ? failed.error : undefined,
    again: () => void queries.invalidateQueries({ queryKey: ['reports'] }),
  };
}
