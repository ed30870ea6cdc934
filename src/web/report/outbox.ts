import type { Decision, Judgement } from '../../server/contract.js';
import { api, type Problem } from '../api.js';
import { wordsNow } from '../i18n.js';
import { notify } from '../notices.js';
import { Outbox, type Sending, type Sent } from '../outbox.js';
import { problemWords } from '../parts/problem.js';
import { client } from '../queries.js';
import { reportPath } from '../route.js';
import { addConflict, conflictOf } from './conflicts.js';

/** Decisions of one act on a report. */
interface Deciding {
  report: string;
  decisions: Decision[];
  /** Whether it is to be taken back, should the desk have it or get it. */
  back?: true;
}

export type SendingAct = Sending<Deciding>;
export type SentAct = Sent<Judgement[]>;

/** What is judged, on its way to the desk. */
export const judging = new Outbox<Deciding, Judgement[]>('dateline.outbox.', ({ decisions, key }) =>
  api.act(decisions, key),
);

/** The decisions of some acts as they will hold: none of an act that is being taken back. */
export const decisionsOf = (acts: readonly SendingAct[]): Decision[] =>
  acts.flatMap(({ decisions, back }) => (back ? [] : decisions));

/** The last act of a person on a report that waits and is no taking back itself. */
export const lastWaiting = (report: string, person: string): SendingAct | undefined =>
  judging.sending.findLast(
    (one) =>
      one.waiting &&
      one.by === person &&
      one.report === report &&
      !one.back &&
      one.decisions.some(({ verdict }) => verdict !== 'withdraw'),
  );

/** Takes back what waits: what was never on its way is dropped, of the rest nobody knows whether the desk has it. */
export function takeBackWaiting(act: SendingAct): void {
  const { t } = wordsNow();
  const { key } = act;
  const tried = judging.mayHaveLeft(act);
  if (tried) judging.change(key, { back: true });
  else judging.drop(key);
  notify({ says: t(tried ? 'unsaved.back' : 'unsaved.dropped'), tone: 'done' });
}

async function kept({ key, by, report }: SendingAct, judgements: Judgement[]): Promise<void> {
  void client.invalidateQueries({ queryKey: ['reports'] });
  void client.invalidateQueries({ queryKey: ['event'] });
  void client.invalidateQueries({ queryKey: ['events'] });
  if (judgements.some(({ verdict }) => verdict !== 'accept' && verdict !== 'reject'))
    void client.invalidateQueries({ queryKey: ['names', 'report', report] });
  await client.invalidateQueries({ queryKey: ['report', report] });
  const [first] = judgements;
  // Asked for last: it may have been taken back while its answer was on its way.
  if (first && judging.sending.some((one) => one.key === key && one.back))
    void judging.send(by, { report, decisions: [{ verdict: 'withdraw', judgement: first.id }] });
}

/** Tells of an act that the desk refused, at its claim and, where that is not in front, with the way there. */
export function refused(
  act: Pick<SendingAct, 'by' | 'report' | 'decisions'>,
  problem: Problem,
  late = false,
): 'refused' | 'conflict' {
  const words = wordsNow();
  const conflict = conflictOf(act, problem);
  const away = late || location.pathname !== reportPath(act.report);
  const claim = conflict?.claim ?? act.decisions.flatMap((one) => ('claim' in one ? [one.claim] : []))[0];
  const at = away ? { at: { path: reportPath(act.report, claim), says: words.t('unsaved.toClaim') } } : {};
  if (conflict) addConflict(conflict);
  if (!conflict) notify({ ...problemWords(problem, words), tone: 'problem', ...at });
  else if (away) {
    const [says, remedy] = [words.t('conflict.overtaken'), words.t('conflict.notKept')];
    notify({ says, remedy, tone: 'problem', ...at });
  }
  void client.invalidateQueries({ queryKey: ['report', act.report] });
  return conflict ? 'conflict' : 'refused';
}

// Heard for as long as the pages are open: an answer may come when its report is closed.
judging.onAnswers(kept, (act, problem) => {
  // What was taken back and is not kept is as it was meant.
  if (!act.back) refused(act, problem, true);
});
