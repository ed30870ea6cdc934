import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Decision, EventView, Judgement } from '../../../server/contract.js';
import { api, Problem } from '../../api.js';
import type { Words } from '../../format.js';
import { useWords } from '../../i18n.js';
import { begin, notify } from '../../notices.js';
import { newKey } from '../../outbox.js';
import { problemWords } from '../../parts/problem.js';
import { isOvertaken } from '../../report/conflicts.js';
import { withSeen } from '../../report/seen.js';

export interface Acts {
  /** Sends decisions as one act; `done` is the word for it, which comes with its undo. Whether the desk took it. */
  decide: (decisions: readonly Decision[], done: string) => Promise<boolean>;
  withdraw: (judgement: string, why?: string) => Promise<boolean>;
}

interface Act {
  decisions: readonly Decision[];
  /** The word for it once it is done. */
  done: string;
  undone?: true;
}

/** Where somebody judged meanwhile, what they did is on the page by now: what was decided can be sent once more. */
const refusalWords = (error: unknown, words: Words) =>
  error instanceof Problem && isOvertaken(error)
    ? { says: words.t('conflict.overtaken'), remedy: words.t('conflict.notKept') }
    : problemWords(error, words);

/** Deciding on an event: everything that shows claims is asked for anew, and each act is one undo away. */
export function useActs({ claims }: EventView): Acts {
  const words = useWords();
  const queries = useQueryClient();
  // Told here and not where it is asked for: the page may be another by the time the desk answers.
  const { mutate, mutateAsync } = useMutation<Judgement[], unknown, Act>({
    mutationFn: ({ decisions }) => api.act(decisions, newKey()),
    onSuccess: ([first], { done, undone }) =>
      notify({
        says: words.t(done),
        tone: 'done',
        ...(first && !undone && { undo: () => mutate(withdrawal(first.id)) }),
      }),
    onError: (error) => notify({ ...refusalWords(error, words), tone: 'problem' }),
    onSettled: () => void queries.invalidateQueries(),
  });
  return useMemo(() => {
    const sent = (act: Act) =>
      begin(
        mutateAsync(act).then(
          () => true,
          () => false,
        ),
        Boolean,
      );
    return {
      decide: (decisions, done) => sent({ decisions: withSeen(decisions, claims), done }),
      withdraw: (judgement, why) => sent(withdrawal(judgement, why)),
    };
  }, [mutateAsync, claims]);
}

const withdrawal = (judgement: string, why?: string): Act => ({
  decisions: [{ verdict: 'withdraw', judgement, ...(why && { why }) }],
  done: 'judged.undone',
  undone: true,
});
