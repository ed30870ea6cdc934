import { useQueryClient } from '@tanstack/react-query';
import type { ClaimChoice, MarkChange } from '../../server/contract.js';
import { api } from '../api.js';
import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { begin, notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';
import { useMay } from '../people/session.js';

/** Marks claims, or all of an event, as one act with one undo; null for whoever may not. */
export function useMarks(): ((choice: ClaimChoice, change: MarkChange) => Promise<void>) | null {
  const words = useWords();
  const queries = useQueryClient();
  const may = useMay()('marks.change');
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    await begin(tried(work), Boolean);
  };
  const tried = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      notify({ ...problemWords(error, words), tone: 'problem', again: () => void attempt(work) });
      return false;
    } finally {
      void queries.invalidateQueries();
    }
  };
  const undo = (act: number) =>
    attempt(async () => {
      await api.undoChange(act);
      notify({ says: words.t('marks.undone'), tone: 'done' });
    });
  if (!may) return null;
  return (choice, change) =>
    attempt(async () => {
      const { act, claims } = await api.markClaims(choice, change);
      const says =
        act === null
          ? words.t('marks.already')
          : words.t('marks.done', { count: claims, n: numberWords(claims, words) });
      notify({ says, tone: 'done', ...(act !== null && { undo: () => void undo(act) }) });
    });
}
