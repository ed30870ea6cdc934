import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { ReportChange, ReportChoice } from '../../server/contract.js';
import { api } from '../api.js';
import { numberWords, type Words } from '../format.js';
import { useWords } from '../i18n.js';
import { begin, notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';

function doneWords(reports: number, change: ReportChange, words: Words): string {
  const count = { count: reports, n: numberWords(reports, words) };
  if ('state' in change) return words.t(`acts.state.${change.state}`, count);
  if ('sharing' in change) {
    const { sharing } = change;
    return sharing === null
      ? words.t('sharing.unset', count)
      : words.t('sharing.set', { ...count, level: words.t(`sharing.is.${sharing}`) });
  }
  if ('sensitivity' in change) {
    const { sensitivity } = change;
    return sensitivity === null
      ? words.t('sensitivity.unset', count)
      : words.t('sensitivity.set', { ...count, level: words.t(`sensitivity.is.${sensitivity}`) });
  }
  return change.assignee === null
    ? words.t('acts.takenBack', count)
    : words.t('acts.given', { ...count, person: change.assignee });
}

/** Acts on several reports: each is one entry of the chain, and one undo. */
export function useActs() {
  const words = useWords();
  const queries = useQueryClient();
  const last = useRef<number | null>(null);
  const fail = useCallback(
    (error: unknown, again: () => void) => {
      const { says, remedy } = problemWords(error, words);
      // All or none, and what is so already is left alone: a second sending does no harm.
      const kept = words.t('acts.kept');
      notify({ says, remedy: remedy ? `${remedy} ${kept}` : kept, tone: 'problem', again });
    },
    [words],
  );
  const settle = useCallback(() => void queries.invalidateQueries(), [queries]);
  const undo = useCallback(async (): Promise<void> => {
    const act = last.current;
    if (act === null) return notify({ says: words.t('acts.nothing'), tone: 'done' });
    // Pressed twice it is asked for once.
    last.current = null;
    try {
      const { reports } = await api.undoChange(act);
      const count = { count: reports, n: numberWords(reports, words) };
      notify({ says: words.t('acts.undone', count), tone: 'done' });
    } catch (error) {
      last.current ??= act;
      fail(error, () => void undo());
    }
    settle();
  }, [words, fail, settle]);
  const attempt = useCallback(
    async (choice: ReportChoice, what: ReportChange): Promise<boolean> => {
      try {
        const { act, reports } = await api.changeReports(choice, what);
        settle();
        if (act === null) notify({ says: words.t('acts.already'), tone: 'done' });
        else {
          last.current = act;
          notify({ says: doneWords(reports, what, words), tone: 'done', undo: () => void undo() });
        }
        return true;
      } catch (error) {
        // Perhaps it was kept all the same: what is undone then has to be said by the next answer.
        last.current = null;
        fail(error, () => void begin(attempt(choice, what), Boolean));
        settle();
        return false;
      }
    },
    [words, undo, fail, settle],
  );
  const change = useCallback(
    (choice: ReportChoice, what: ReportChange) => begin(attempt(choice, what), Boolean),
    [attempt],
  );
  return { change, undo };
}
