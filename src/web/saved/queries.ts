import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FilterToSave, SavedFilter } from '../../server/contract.js';
import { saved } from '../api.js';
import type { Words } from '../format.js';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';

/** How often what no entry tells is asked for: whether a letter has come. */
const lookMs = 30_000;

export const useSavedFilters = () => useQuery({ queryKey: ['filters'], queryFn: saved.filters });

export const useTold = (unseen: boolean) =>
  useInfiniteQuery({
    queryKey: ['notices', 'list', unseen],
    queryFn: ({ pageParam }) => saved.notices(unseen, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });

export const useDeliveries = () =>
  useQuery({ queryKey: ['notices', 'deliveries'], queryFn: saved.deliveries, refetchInterval: lookMs });

export function tellProblem(error: unknown, words: Words): void {
  notify({ ...problemWords(error, words), tone: 'problem' });
}

/** Marks notices as seen, and has the bell know it. */
export function useSee() {
  const queries = useQueryClient();
  const words = useWords();
  return useMutation({
    mutationFn: saved.see,
    onError: (error) => tellProblem(error, words),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
}

/** Has a delivery tried again at once. */
export function useAgain() {
  const queries = useQueryClient();
  const words = useWords();
  return useMutation({
    mutationFn: saved.again,
    onError: (error) => tellProblem(error, words),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices', 'deliveries'] }),
  });
}

/** What is done with saved filters, each with its undo. */
export function useFilterActs() {
  const queries = useQueryClient();
  const words = useWords();
  const fresh = () => {
    void queries.invalidateQueries({ queryKey: ['filters'] });
    void queries.invalidateQueries({ queryKey: ['notices'] });
  };
  const done = (says: string, act: number) => {
    fresh();
    const undo = () =>
      void saved.undo(act).then(fresh, (error) => {
        tellProblem(error, words);
      });
    notify({ says, tone: 'done', undo });
  };
  return {
    save: async (given: FilterToSave, was: SavedFilter | null) => {
      const kept = await (was ? saved.change(was.id, given) : saved.save(given));
      done(words.t('told.saved', { name: kept.name }), kept.act);
    },
    remove: async ({ id, name }: SavedFilter) => {
      try {
        const { act } = await saved.remove(id);
        done(words.t('told.removed', { name }), act);
      } catch (error) {
        tellProblem(error, words);
      }
    },
  };
}
