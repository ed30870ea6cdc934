import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Decision, Judgement } from '../../../server/contract.js';
import { api } from '../../api.js';
import { useWords } from '../../i18n.js';
import { notify } from '../../notices.js';
import { newKey } from '../../outbox.js';
import { problemWords } from '../../parts/problem.js';

export interface Acts {
  /** Sends decisions as one act; `done` is the word for it, which comes with its undo. */
  decide: (decisions: readonly Decision[], done: string) => void;
  withdraw: (judgement: string, why?: string) => void;
}

/** Deciding on an event: everything that shows claims is asked for anew, and each act is one undo away. */
export function useActs(): Acts {
  const words = useWords();
  const queries = useQueryClient();
  const { mutate } = useMutation<Judgement[], unknown, readonly Decision[]>({
    mutationFn: (decisions) => api.act(decisions, newKey()),
    onSettled: () => queries.invalidateQueries(),
  });
  return useMemo(() => {
    const failed = (error: unknown) => notify({ ...problemWords(error, words), tone: 'problem' });
    const withdraw = (judgement: string, why?: string) =>
      mutate([{ verdict: 'withdraw', judgement, ...(why && { why }) }], {
        onSuccess: () => notify({ says: words.t('judged.undone'), tone: 'done' }),
        onError: failed,
      });
    return {
      withdraw,
      decide: (decisions, done) =>
        mutate(decisions, {
          onSuccess: ([first]) =>
            notify({
              says: words.t(done),
              tone: 'done',
              ...(first && { undo: () => withdraw(first.id) }),
            }),
          onError: failed,
        }),
    };
  }, [mutate, queries, words]);
}
