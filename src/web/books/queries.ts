import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BookEntry, EntryFilter } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { newKey } from '../outbox.js';
import { problemWords } from '../parts/problem.js';
import { useRegisters } from '../queries.js';
import { books, type Filled } from './api.js';
import { troubleWords } from './troubles.js';
import { undo } from './undo.js';

const isFilled = (register: object): register is Filled =>
  'book' in register && register.book !== null && register.book !== undefined;

/** The registers that people fill in. */
export function useFilled() {
  const { data, ...rest } = useRegisters();
  return { ...rest, data: data?.filter(isFilled) };
}

export const useOutline = (register: string, filter: EntryFilter) =>
  useQuery({
    queryKey: ['books', register, 'outline', filter],
    queryFn: () => books.outline(register, filter),
    placeholderData: (before) => before,
  });

export const useBookEntry = (register: string, id: string) =>
  useQuery({ queryKey: ['books', register, 'entry', id], queryFn: () => books.entry(register, id) });

export const useHistory = (register: string, id: string) =>
  useQuery({ queryKey: ['books', register, 'history', id], queryFn: () => books.history(register, id) });

/** Opens a sealed field; what it holds is kept by whoever asks, and not beside other answers. */
export const useOpenSealed = (register: string, id: string, field: string) =>
  useMutation({
    mutationFn: (reason: string) => books.open(register, id, { field, reason }),
    gcTime: 0,
  });

const withdrawal = (register: string, id: string) => ['books', register, 'withdrawal', id];

/** What is left of an entry for which consent was withdrawn. */
export const useWithdrawal = (register: string, id: string) =>
  useQuery({ queryKey: withdrawal(register, id), queryFn: () => books.withdrawal(register, id) });

/** Removes what an entry says, for ever; its page then tells what is left. */
export function useWithdraw({ register, id }: BookEntry) {
  const words = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => books.withdraw(register, id, reason),
    onSuccess: (left) => {
      queries.setQueryData(withdrawal(register, id), left);
      // Nothing of what it said stays with these pages either.
      queries.removeQueries({ queryKey: ['books', register, 'history', id] });
      void queries.resetQueries({ queryKey: ['books', register, 'entry', id] });
      void queries.invalidateQueries({ queryKey: ['books'] });
      notify({ says: words.t('books.withdrawn.done'), tone: 'done' });
    },
  });
}

/** Takes entries out of their register; each such act is one undo away. */
export function useRemove(register: string) {
  const words = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (entries: readonly Pick<BookEntry, 'id' | 'version'>[]) =>
      books.write(
        register,
        entries.map(({ id, version }) => ({ id, seen: version, removed: true })),
        newKey(),
      ),
    onSuccess: (written) => {
      const kept = written.flatMap((one) => (one.kind === 'kept' ? [one.act] : []));
      const refused = written.find((one) => one.kind === 'refused');
      const act = kept[0];
      if (refused?.kind === 'refused' && refused.troubles[0])
        notify({ ...troubleWords(refused.troubles[0], null, words), tone: 'problem' });
      else if (written.some((one) => one.kind === 'conflict'))
        notify({ says: words.t('books.removedConflict'), tone: 'problem' });
      else if (act)
        notify({
          says: words.t('books.removed', { count: kept.length }),
          tone: 'done',
          undo: () => void undo(act),
        });
    },
    onError: (error) => notify({ ...problemWords(error, words), tone: 'problem' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['books'] }),
  });
}
