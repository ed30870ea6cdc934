import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Decision, Judgement, ReportView } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { begin, notify } from '../notices.js';
import { useMe } from '../people/session.js';
import { applied } from './applied.js';
import { type Conflict, dropConflict, useConflicts } from './conflicts.js';
import { dropTyped } from './edit/typed.js';
import {
  decisionsOf,
  judging,
  lastWaiting,
  refused,
  type SendingAct,
  type SentAct,
  takeBackWaiting,
} from './outbox.js';
import { withSeen } from './seen.js';
import { lastActOf } from './standing.js';
import { forgetStateChange, takeStateBack } from './state.js';

/** What became of decisions; of those in conflict their person is asked at the claim. */
export type Decided = SentAct | { kind: 'conflict' };

export interface Acts {
  me: string;
  accept: (claim: string) => void;
  reject: (claim: string, why?: string) => void;
  /** Sends decisions on one claim, or a new one, together; `done` is said when they are kept. Why not is told, too. */
  decide: (decisions: Decision[], done: string) => Promise<Decided>;
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

/** What waits is as good as kept: it can be taken back. */
const cameAbout = ({ kind }: Decided) => kind === 'kept' || kind === 'waiting';

const nothing: readonly SendingAct[] = [];

/** Those of a kind; the same list each time where there are none. */
function someOf(all: readonly SendingAct[], is: (one: SendingAct) => boolean): readonly SendingAct[] {
  const some = all.filter(is);
  return some.length > 0 ? some : nothing;
}

/** What one person does on one report: sent at once, shown at once, kept here where the desk does not answer. */
export function useActs(view: ReportView): Acting {
  const words = useWords();
  const queries = useQueryClient();
  const report = view.report.id;
  const me = useMe();
  const all = judging.useSending();
  const conflicts = useConflicts(report, me);
  const mine = useMemo(() => someOf(all, (one) => one.report === report && one.by === me), [all, report, me]);
  const shown = useMemo(() => applied(view, decisionsOf(mine)), [view, mine]);
  const waiting = useMemo(() => someOf(mine, (one) => one.waiting), [mine]);
  const latest = useRef({ view, words });
  latest.current = { view, words };

  useEffect(() => {
    if (me) judging.open(me);
  }, [me]);

  const acts = useMemo((): Acts => {
    const gone = new Set<number>();
    let before: Promise<unknown> = Promise.resolve();
    const tell = (sent: SentAct, decisions: Decision[], done: string): Decided => {
      const { t } = latest.current.words;
      if (sent.kind === 'refused') {
        const kind = refused({ by: me, report, decisions }, sent.problem);
        return kind === 'conflict' ? { kind } : sent;
      }
      if (sent.kind === 'waiting')
        notify({ says: t('unsaved.kept'), remedy: t('unsaved.remedy'), tone: 'problem' });
      else {
        const first = sent.answer[0];
        const undone = first?.verdict !== 'withdraw' && first;
        notify({ says: t(done), tone: 'done', ...(undone && { undo: () => void takeBack(undone) }) });
      }
      return sent;
    };
    const decide = (decisions: Decision[], done: string): Promise<Decided> => {
      const seeing = withSeen(decisions, latest.current.view.claims);
      const sending = judging.send(me, { report, decisions: seeing });
      forgetStateChange();
      const told = sending.then((sent) => tell(sent, seeing, done));
      before = told;
      return begin(told, cameAbout);
    };
    const takeBack = ({ id, act }: Judgement): Promise<Decided> => {
      const decisions: Decision[] = [{ verdict: 'withdraw', judgement: id }];
      const told = judging.send(me, { report, decisions }).then((sent) => {
        // What the desk kept may not be in this page's picture yet.
        if (sent.kind === 'kept') gone.add(act);
        return tell(sent, decisions, 'judged.undone');
      });
      return begin(told, cameAbout);
    };
    const undo = async () => {
      if (takeStateBack()) return;
      // What is still on its way is the last act: whether it arrives decides how it is taken back.
      await before;
      const unsent = lastWaiting(report, me);
      if (unsent) return takeBackWaiting(unsent);
      const now = queries.getQueryData<ReportView>(['report', report]);
      const own = judging.sending.filter((one) => one.report === report && one.by === me);
      // What is being taken back already is passed over.
      const last = now && lastActOf(applied(now, decisionsOf(own)), me, gone);
      if (last) return void takeBack(last);
      notify({ says: latest.current.words.t('judged.nothing'), tone: 'done' });
    };
    return {
      me,
      decide,
      accept: (claim) => void decide([{ verdict: 'accept', claim }], 'judged.accepted'),
      reject: (claim, why) =>
        void decide([{ verdict: 'reject', claim, ...(why && { why }) }], 'judged.rejected'),
      undo: (judgement) => void (judgement ? takeBack(judgement) : undo()),
      insist: (conflict) => {
        dropConflict(conflict);
        const seen = conflict.since.at(-1)!.id;
        const again = conflict.decisions.map((one) => ({ ...one, seen }));
        void decide(again, 'judged.kept').then((sent) => cameAbout(sent) && dropTyped(conflict.claim));
      },
      yield: (conflict) => {
        dropConflict(conflict);
        dropTyped(conflict.claim);
      },
    };
  }, [me, report, queries]);

  return { acts, shown, conflicts, waiting };
}
