import { useMemo, useRef } from 'react';
import type { Judgement, KeptClaim, ReportView } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';
import { useJudge } from '../queries.js';

export interface Judge {
  accept: (claim: string) => void;
  reject: (claim: string, why?: string) => void;
  /** Takes back the latest judgement made on this screen, or that of one claim. */
  undo: (kept?: KeptClaim) => void;
}

/** The judgement in force on a claim, if there is one. */
export const standing = ({ judgements }: KeptClaim): Judgement | undefined =>
  judgements
    .filter(({ verdict, withdrawn }) => !withdrawn && (verdict === 'accept' || verdict === 'reject'))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);

function useTold() {
  const words = useWords();
  return useMemo(
    () => ({
      failed: (error: unknown) => notify({ ...problemWords(error, words), tone: 'problem' }),
      done: (key: string, undo?: () => void) =>
        notify({ says: words.t(key), tone: 'done', ...(undo && { undo }) }),
    }),
    [words],
  );
}

/** Accepting, rejecting and taking back, each told at the foot of the page with its undo. */
export function useJudging(view: ReportView): Judge {
  const { mutate } = useJudge(view.report.id);
  const told = useTold();
  const made = useRef<string[]>([]);
  return useMemo(() => {
    const withdraw = (judgement: string | undefined) => {
      if (!judgement) return told.done('judged.nothing');
      made.current = made.current.filter((id) => id !== judgement);
      const onSuccess = () => told.done('judged.undone');
      mutate({ verdict: 'withdraw', judgement }, { onSuccess, onError: told.failed });
    };
    const decide = (verdict: 'accept' | 'reject', claim: string, why?: string) => {
      const onSuccess = ({ id }: Judgement) => {
        made.current.push(id);
        told.done(verdict === 'accept' ? 'judged.accepted' : 'judged.rejected', () => withdraw(id));
      };
      mutate({ verdict, claim, ...(why && { why }) }, { onSuccess, onError: told.failed });
    };
    return {
      accept: (claim) => decide('accept', claim),
      reject: (claim, why) => decide('reject', claim, why),
      undo: (kept) => withdraw(kept ? standing(kept)?.id : made.current.at(-1)),
    };
  }, [mutate, told]);
}
