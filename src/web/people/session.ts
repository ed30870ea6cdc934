import { type Query, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, type Here } from '../api.js';
import { arrived } from './arrival.js';

const isOfPerson = ({ queryKey }: Query) => queryKey[0] !== 'session';

/** Who is here and what they may do; nobody is where one has to sign in. */
export const useHere = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: async ({ client }) => {
      const here = await api.here();
      // In another tab somebody else may have signed in.
      if (arrived(here.member?.name)) void client.resetQueries({ predicate: isOfPerson });
      return here;
    },
    staleTime: 60_000,
    retry: 3,
  });

/** The name of whoever is here; empty until that is known. */
export const useMe = (): string => useHere().data?.member?.name ?? '';

/** Whether whoever is here may do a use case, as src/desk/access.ts names it: what they may not is not offered. */
export function useMay(): (useCase: string) => boolean {
  const may = useHere().data?.may;
  return useCallback((useCase) => may?.includes(useCase) ?? false, [may]);
}

/** Whether whoever is here may take back what `by` judged. */
export function useMayTakeBack(): (by: string) => boolean {
  const { data } = useHere();
  const may = useMay();
  return (by) => may('judge/withdraw') && (by === data?.member?.name || may('judge/withdrawOthers'));
}

/** Nothing that one person saw stays for the next. */
function useArrival() {
  const queries = useQueryClient();
  return async (here: Here) => {
    // An answer under way is of before.
    await queries.cancelQueries({ queryKey: ['session'] });
    queries.removeQueries({ predicate: isOfPerson });
    arrived(here.member?.name);
    queries.setQueryData(['session'], here);
  };
}

export function useSignIn() {
  const arrive = useArrival();
  return useMutation({ mutationFn: api.signIn, onSuccess: arrive });
}

/** Makes the first account and signs in with it; meanwhile the desk has closed its door. */
export function useFirstOwner() {
  const arrive = useArrival();
  return useMutation({
    mutationFn: async (given: { name: string; password: string }) => {
      await api.people.add({ ...given, role: 'owner' });
      return api.signIn(given);
    },
    onSuccess: arrive,
  });
}

export function useSignOut() {
  const arrive = useArrival();
  return useMutation({ mutationFn: api.signOut, onSuccess: arrive });
}
