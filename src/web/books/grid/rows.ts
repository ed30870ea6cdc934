import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BookEntry, EntryFilter } from '../../../server/contract.js';
import type { Placed } from '../../parts/spot.js';
import { books } from '../api.js';

/** Rows are fetched in lots of so many. */
const lot = 200;

/** Places that stand for rows that are on their way. */
const ahead = 30;

export interface Rows extends Placed {
  entries: readonly BookEntry[];
  /** How many places the list has: those that are here, and some of those to come. */
  places: number;
  /** Says how far down the list is looked at. */
  look: (last: number) => void;
  /** Fetches on until it is there; answers the place, or that of the last row that is here. */
  reach: (isIt: (entry: BookEntry) => boolean) => Promise<number>;
  isPending: boolean;
  /** Why there is no list. */
  error: unknown;
  /** Why the rows that follow did not come; nothing asks for them again by itself. */
  missed: unknown;
  again: () => void;
}

/** Whoever looks for what is further down narrows the list, or turns its order round. */
const farthest = 10_000;

/** The entries of a register, lot by lot, as far as somebody looks. */
export function useRows(register: string, filter: EntryFilter): Rows {
  const list = useInfiniteQuery({
    queryKey: ['books', register, 'list', filter],
    queryFn: ({ pageParam }) => books.list(register, filter, pageParam, lot),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const { data, error, isPending, hasNextPage, isFetchingNextPage, isFetchNextPageError } = list;
  const { fetchNextPage, refetch } = list;
  const entries = useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? [], [data]);
  return {
    list: JSON.stringify([register, filter]),
    total: entries.length,
    idAt: (index) => entries[index]?.id,
    settled: !list.isFetching && !list.isPlaceholderData,
    entries,
    places: entries.length + (!hasNextPage ? 0 : isFetchNextPageError ? 1 : ahead),
    look: (last) => {
      const near = last >= entries.length - lot / 2;
      if (near && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
    },
    reach: async (isIt) => {
      let all = entries;
      let more = hasNextPage;
      for (;;) {
        const at = all.findIndex(isIt);
        if (at >= 0 || !more || all.length >= farthest) return at >= 0 ? at : all.length - 1;
        const next = await fetchNextPage();
        all = next.data?.pages.flatMap(({ rows }) => rows) ?? [];
        more = next.hasNextPage && !next.isError;
      }
    },
    isPending,
    error: data ? null : error,
    missed: isFetchNextPageError ? error : null,
    again: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
  };
}
