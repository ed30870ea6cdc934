import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Decision, Judgement, KeptClaim, ReportView } from '../../server/contract.js';
import type { Problem } from '../api.js';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';
import { useMe } from '../people/session.js';
import { applied } from './applied.js';
import { judging, type SendingAct, type SentAct } from './outbox.js';
import { lastActOf } from './standing.js';
import { forgetStateChange, takeStateBack } from './state.js';

/** A decision that the desk did not keep, because somebody judged the claim meanwhile. */
export interface Conflict {
  claim: string;
  decisions: Decision[];
  since: Judgement[];
}

export interface Acts {
  me: string;
  accept: (claim: string) => void;
  reject: (claim: string, why?: string) => void;
  /** Sends decisions on one claim, or a new one, together; `done` is said when they are kept. */
  decide: (decisions: Decision[], done: string) => Promise<SentAct>;
  /** Takes back the latest act of this person on this report, or the one of a judgement. */
  undo: (judgement?: Judgement) => void;
  /** Sends what was refused once more, with what the other did as seen. */
  insist: (conflict: Conflict) => void;
  yield: (conflict: Conflict) => void;
}

export interface Acting {
  acts: Acts;
  /** The view with what is on its way. */
  shown: ReportView;
  conflicts: readonly Conflict[];
  waiting: readonly SendingAct[];
}

const none: readonly Conflict[] = [];
const nothing: readonly SendingAct[] = [];

/** Those of a kind; the same list each time where there are none. */
function someOf(all: readonly SendingAct[], is: (one: SendingAct) => boolean): readonly SendingAct[] {
  const some = all.filter(is);
  return some.length > 0 ? some : nothing;
}

function conflictOf(decisions: Decision[], problem: Problem): Conflict | undefined {
  const details = problem.details as { claim?: string; since?: Judgement[] } | null;
  if (problem.code !== 'conflict' || !details?.claim || !details.since?.length) return undefined;
  return { claim: details.claim, decisions, since: details.since };
}

/** What one person does on one report: sent at once, shown at once, kept here where the desk does not answer. */
export function useActs(view: ReportView): Acting {
  const words = useWords();
  const queries = useQueryClient();
  const report = view.report.id;
  const me = useMe();
  const all = judging.useSending();
  const [conflicts, setConflicts] = useState(none);
  const mine = useMemo(() => someOf(all, (one) => one.report === report), [all, report]);
  const shown = useMemo(
    () =>
      applied(
        view,
        mine.flatMap(({ decisions }) => decisions),
      ),
    [view, mine],
  );
  const waiting = useMemo(() => someOf(mine, (one) => one.waiting), [mine]);
  const latest = useRef({ view, words, me, waiting });
  latest.current = { view, words, me, waiting };

  useEffect(() => {
    if (me) judging.open(me);
  }, [me]);

  const refused = useMemo(
    () => (decisions: Decision[], problem: Problem) => {
      const conflict = conflictOf(decisions, problem);
      if (conflict) setConflicts((old) => [...old.filter(({ claim }) => claim !== conflict.claim), conflict]);
      else notify({ ...problemWords(problem, latest.current.words), tone: 'problem' });
      void queries.invalidateQueries({ queryKey: ['report', report] });
    },
    [queries, report],
  );

  useEffect(
    () =>
      judging.onAnswers(
        async ({ report: of }, judgements) => {
          void queries.invalidateQueries({ queryKey: ['reports'] });
          void queries.invalidateQueries({ queryKey: ['event'] });
          void queries.invalidateQueries({ queryKey: ['events'] });
          if (judgements.some(({ verdict }) => verdict !== 'accept' && verdict !== 'reject'))
            void queries.invalidateQueries({ queryKey: ['names', 'report', of] });
          await queries.invalidateQueries({ queryKey: ['report', of] });
        },
        (act, problem) => act.report === report && refused(act.decisions, problem),
      ),
    [queries, report, refused],
  );

  const acts = useMemo((): Acts => {
    const taken = new Set<number>();
    let before: Promise<unknown> = Promise.resolve();
    const seenOf = (claim: string) =>
      latest.current.view.claims.find((kept: KeptClaim) => kept.claim.id === claim)?.last ?? null;
    const decide = async (decisions: Decision[], done: string): Promise<SentAct> => {
      const { t } = latest.current.words;
      const seeing = decisions.map((one) =>
        'claim' in one && one.seen === undefined ? { ...one, seen: seenOf(one.claim) } : one,
      );
      const sending = judging.send(latest.current.me, { report, decisions: seeing });
      before = sending;
      forgetStateChange();
      const sent = await sending;
      if (sent.kind === 'kept') {
        const first = sent.answer[0];
        notify({ says: t(done), tone: 'done', ...(first && { undo: () => undo(first) }) });
      } else if (sent.kind === 'refused') refused(seeing, sent.problem);
      else notify({ says: t('unsaved.kept'), remedy: t('unsaved.remedy'), tone: 'problem' });
      return sent;
    };
    const undo = async (judgement?: Judgement) => {
      const {
        me: person,
        words: { t },
      } = latest.current;
      if (!judgement && takeStateBack()) return;
      // What is still on its way is the last act: it has to arrive to be taken back.
      await before;
      const unsent = judgement ? undefined : latest.current.waiting.at(-1);
      if (unsent) {
        judging.drop(unsent.key);
        return notify({ says: t('unsaved.dropped'), tone: 'done' });
      }
      const now = queries.getQueryData<ReportView>(['report', report]);
      const last = judgement ?? (now && lastActOf(now, person, taken));
      if (!last) return notify({ says: t('judged.nothing'), tone: 'done' });
      taken.add(last.act);
      const sent = await judging.send(person, {
        report,
        decisions: [{ verdict: 'withdraw', judgement: last.id }],
      });
      if (sent.kind === 'kept') notify({ says: t('judged.undone'), tone: 'done' });
      else if (sent.kind === 'refused') {
        taken.delete(last.act);
        refused([], sent.problem);
      }
    };
    const drop = (conflict: Conflict) => setConflicts((old) => old.filter((one) => one !== conflict));
    return {
      me,
      decide,
      accept: (claim) => void decide([{ verdict: 'accept', claim }], 'judged.accepted'),
      reject: (claim, why) =>
        void decide([{ verdict: 'reject', claim, ...(why && { why }) }], 'judged.rejected'),
      undo: (judgement) => void undo(judgement),
      insist: (conflict) => {
        drop(conflict);
        const seen = conflict.since.at(-1)!.id;
        void decide(
          conflict.decisions.map((one) => ({ ...one, seen })),
          'judged.kept',
        );
      },
      yield: drop,
    };
  }, [me, refused, report]);

  return { acts, shown, conflicts, waiting };
}
