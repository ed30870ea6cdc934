import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.js';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';

export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: api.people.list });
export const useSessions = () => useQuery({ queryKey: ['sessions'], queryFn: api.people.sessions });
export const useAccount = () => useQuery({ queryKey: ['account'], queryFn: api.account.view });
export const useOwnSessions = () => useQuery({ queryKey: ['ownSessions'], queryFn: api.account.sessions });

export const useEntries = (by: string | null) =>
  useInfiniteQuery({
    queryKey: ['entries', by],
    queryFn: ({ pageParam }) => api.entries(by, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const useKeyState = () => useQuery({ queryKey: ['keys'], queryFn: api.keys.state });

/** What whoever works at the machine is trusted with; asked only there. */
export const useHereDuties = (enabled: boolean) =>
  useQuery({ queryKey: ['duties'], queryFn: api.duties, enabled });

export const useOpenings = () =>
  useInfiniteQuery({
    queryKey: ['openings'],
    queryFn: ({ pageParam }) => api.keys.openings(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Something done with people: what is shown of them is fetched anew, a word says that it was done or why not. */
export function useChange<Given, Made>(
  change: (given: Given) => Promise<Made>,
  says: ((given: Given) => string) | null,
  /** What is done with the answer, also where what asked is gone by then. */
  take?: (made: Made) => void,
) {
  const queries = useQueryClient();
  const words = useWords();
  return useMutation<Made, unknown, Given>({
    mutationFn: change,
    onSuccess: (made, given) => {
      take?.(made);
      if (says) notify({ says: says(given), tone: 'done' });
    },
    onError: (error) => notify({ ...problemWords(error, words), tone: 'problem' }),
    onSettled: () => {
      for (const key of ['people', 'sessions', 'account', 'ownSessions', 'session', 'entries', 'duties'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
