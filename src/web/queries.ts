import {
  type InfiniteData,
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EventFilter, MapView, News, Page, ReportView } from '../server/contract.js';
import { api, Problem } from './api.js';
import type { Outline } from './events/map/picture.js';
import { listen } from './listen.js';
import { type Asked, isAsked, ofPart, padded } from './report/portion.js';
import { addsUp, whole, withChanges } from './report/since.js';

/** What refuses somebody tells that they are not, or not any more, who these pages take them for. */
const seeWhoIsHere = (error: unknown) => {
  if (error instanceof Problem && /^(?:signInNeeded|refusedRole)$/.test(error.code))
    void client.invalidateQueries({ queryKey: ['session'] });
};

export const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: seeWhoIsHere }),
  mutationCache: new MutationCache({ onError: seeWhoIsHere }),
  defaultOptions: {
    // A desk of one's own answers without the network that a browser means; where none does, it is told and not waited for.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      // What the desk refuses it refuses again; only silence is worth another try.
      retry: (failures, error) => failures < 2 && error instanceof Problem && error.status === 0,
      retryDelay: 700,
    },
  },
});

const from = <Row>(page: Page<Row>) => page.next;

export const rowsOf = <Row>(data: InfiniteData<Page<Row>> | undefined): Row[] =>
  data?.pages.flatMap((page) => page.rows) ?? [];

export const useSources = () => useQuery({ queryKey: ['sources'], queryFn: api.sources });

export const useNames = () => useQuery({ queryKey: ['workers'], queryFn: api.names });

/** The beginning of the whole inbox. */
export const useFirstReports = (enabled: boolean) =>
  useQuery({ enabled, queryKey: ['reports', 'first'], queryFn: () => api.reports({}, null) });

/** A report, whole the first time; later what is different since, for a long one takes a page half a second. */
async function freshReport(id: string, asked: Asked): Promise<ReportView> {
  const before = client.getQueryData<ReportView>(['report', id]);
  const since = before && isAsked(before, asked) ? await api.reportSince(id, before.at) : undefined;
  const now = before && since && !since.readAgain && withChanges(before, ofPart(before, since));
  if (now && addsUp(before, now)) return now;
  const { part, claim } = asked;
  const view = await api.report(id, { part: part ?? undefined, claim: claim ?? undefined });
  return padded(whole(view), claim);
}

/** A report; of a long one the part that is asked for, or with a claim. */
export function useReport(id: string, asked: Asked) {
  const query = useQuery({
    queryKey: ['report', id],
    queryFn: () => freshReport(id, asked),
    // What did not change is the same object already.
    structuralSharing: false,
  });
  const { data, refetch, isFetching, error } = query;
  const other = data !== undefined && !isAsked(data, asked);
  useEffect(() => {
    if (other && !isFetching && !error) void refetch();
  }, [other, isFetching, error, refetch]);
  return { ...query, isPending: query.isPending || (other && !error) };
}

export const useEvents = (filter: EventFilter) =>
  useInfiniteQuery({
    queryKey: ['events', filter],
    queryFn: ({ pageParam }) => api.events(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: from,
    placeholderData: (before) => before,
  });

export const useEventMap = (filter: EventFilter, shown: MapView | null) =>
  useQuery({
    enabled: shown !== null,
    queryKey: ['events', 'map', filter, shown],
    queryFn: () => api.eventMap(filter, shown ?? {}),
    placeholderData: (before) => before,
  });

const forEver = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

/** The outlines of the provinces of some countries, as far as there are any; `whole` once they have come. */
export function useOutlines(countries: readonly string[]): { outlines: Outline[]; whole: boolean } {
  const known = useQuery({
    queryKey: ['outlines'],
    queryFn: api.outlined,
    enabled: countries.length > 0,
    ...forEver,
  });
  const { outlines, whole } = useQueries({
    queries: countries
      .filter((country) => known.data?.includes(country))
      .map((country) => ({
        queryKey: ['outlines', country],
        queryFn: () => api.outlines(country),
        ...forEver,
      })),
    combine: together,
  });
  return { outlines, whole: whole && (countries.length === 0 || !known.isPending) };
}

const together = (results: readonly { data: Outline[] | undefined; isPending: boolean }[]) => ({
  outlines: results.flatMap(({ data }) => data ?? []),
  whole: results.every(({ isPending }) => !isPending),
});

export const useEventTimeline = (filter: EventFilter) =>
  useQuery({
    queryKey: ['events', 'timeline', filter],
    queryFn: () => api.eventTimeline(filter),
    placeholderData: (before) => before,
  });

export const useEvent = (id: string) =>
  useQuery({ enabled: id !== '', queryKey: ['event', id], queryFn: () => api.event(id) });

const gatherMs = 150;

/** What acts with people change, and nothing else does. */
const ofPeople = new Set<unknown>([
  ...['session', 'people', 'sessions', 'account', 'ownSessions'],
  ...['entries', 'keys', 'openings', 'duties'],
]);
/** Acts on what people fill in. */
const inBooks = new Set([
  ...['addEntry', 'changeEntry', 'removeEntry', 'writeEntries', 'importEntries', 'undoEntries'],
  'withdrawConsent',
]);
/** What comes with the desk's version: a page of another one is loaded anew. */
const ofVersion = new Set<unknown>(['registers', 'outlines']);

/** The report of which a query is. */
const reportOf = ([what, of, report]: readonly unknown[]): unknown =>
  what === 'report' ? of : what === 'names' && of === 'report' ? report : undefined;

/** Fetches anew what is on screen and what the desk says has changed; other reports are old until they are shown. */
function refresh(queries: QueryClient, news: readonly (News | null)[]): void {
  // An act with people or with entries touches no report.
  if (news.every((one) => one?.reports?.length === 0)) {
    const written = news.some((one) => one && inBooks.has(one.action));
    void queries.invalidateQueries({
      predicate: ({ queryKey: [what] }) => ofPeople.has(what) || (written && what === 'books'),
    });
    return;
  }
  const isNews = (report: unknown) => {
    const known = queries.getQueryData<ReportView>(['report', report])?.at ?? -1;
    return news.some((one) => !one?.reports || (one.reports.includes(report as string) && one.seq > known));
  };
  const isOld = ({ queryKey }: { queryKey: readonly unknown[] }) => {
    const report = reportOf(queryKey);
    return report !== undefined && !isNews(report);
  };
  const ofReports = news.every((one) => one?.reports && one.reports.length > 0);
  const isApart = ({ queryKey: [what] }: { queryKey: readonly unknown[] }) =>
    ofVersion.has(what) || (ofReports && (ofPeople.has(what) || what === 'version'));
  void queries.invalidateQueries({ predicate: (query) => !isOld(query) && !isApart(query) });
  void queries.invalidateQueries({ predicate: isOld, refetchType: 'none' });
}

/** Listens to the desk for as long as the pages are open. */
export function useStream(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    let gathered: (News | null)[] = [];
    const stop = listen((news) => {
      gathered.push(news);
      // A folder of reports makes a burst of news; one refresh for some of it is enough.
      due ??= setTimeout(() => {
        due = undefined;
        refresh(queries, gathered);
        gathered = [];
      }, gatherMs);
    });
    return () => {
      clearTimeout(due);
      stop();
    };
  }, [queries]);
}

const registersKept = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

/** The registers change with the desk's version alone. */
export const useRegisters = () =>
  useQuery({ queryKey: ['registers'], queryFn: api.registers, ...registersKept });

export const useCandidates = (claim: string | null, text: string) =>
  useQuery({
    enabled: claim !== null,
    queryKey: ['candidates', claim, text],
    queryFn: () => api.candidates(claim ?? '', text),
    // What two events have in common changes with each act: those of another opening are not shown.
    gcTime: 0,
    placeholderData: (before) => before,
  });
