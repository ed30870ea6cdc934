import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Naming, NamingDecision, What } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';
import { useStill } from '../parts/still.js';
import { names } from './api.js';

export const useCatalogue = (what: What, text: string, kind: string | null, enabled = true) =>
  useInfiniteQuery({
    enabled,
    queryKey: ['names', what, 'list', text, kind],
    queryFn: ({ pageParam }) => names.list(what, text, kind, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });

export const useEntry = (what: What, id: string) =>
  useQuery({ queryKey: ['names', what, 'entry', id], queryFn: () => names.entry(what, id) });

export const useNamed = (what: What, id: string) =>
  useInfiniteQuery({
    queryKey: ['names', what, 'claims', id],
    queryFn: ({ pageParam }) => names.claims(what, id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** What a decision would touch; asked again only when the decision is another. */
export const useEffects = (decision: NamingDecision | null) =>
  useQuery({
    enabled: decision !== null,
    queryKey: ['names', 'effects', decision],
    queryFn: () => names.preview(decision!),
    retry: false,
  });

export const useKnown = (name: string) =>
  useQuery({
    enabled: name.trim().length > 1,
    queryKey: ['gazetteer', name],
    queryFn: () => names.known(name),
    placeholderData: (before) => before,
  });

function useFresh() {
  const queries = useQueryClient();
  // What is decided would be refused, were it tried again.
  return () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'effects' });
}

/** Takes a decision on names back; whether it came about is told at the foot of whatever page is open by then. */
export function useTakeBack() {
  const words = useWords();
  return useMutation<Naming, unknown, string>({
    mutationFn: (naming) => names.decide({ act: 'withdraw', naming }),
    onSuccess: () => notify({ says: words.t('names.undone'), tone: 'done' }),
    onError: (problem) => notify({ ...problemWords(problem, words), tone: 'problem' }),
    onSettled: useFresh(),
  });
}

/** Keeps a decision; it is told at the foot of the page with its undo, and there too why not once its box is closed. */
export function useDecide() {
  const words = useWords();
  const still = useStill();
  const { mutate } = useTakeBack();
  return useMutation<Naming, unknown, NamingDecision>({
    mutationFn: names.decide,
    onSuccess: ({ id }) => notify({ says: words.t('names.decided'), tone: 'done', undo: () => mutate(id) }),
    onError: (problem) => {
      if (!still.current) notify({ ...problemWords(problem, words), tone: 'problem' });
    },
    onSettled: useFresh(),
  });
}
