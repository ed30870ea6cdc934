import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { ReportState, ReportView } from '../../server/contract.js';
import { api } from '../api.js';
import { useWords } from '../i18n.js';
import { useKeys } from '../keys.js';
import { begin, notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';
import { forgetsAtArrival } from '../people/arrival.js';
import { useMay } from '../people/session.js';

const states: ReportState[] = ['new', 'inReview', 'done'];

/** What takes the last change of a state back, until something else is done; the report may be left by then. */
let last: (() => void) | null = null;

export const forgetStateChange = () => {
  last = null;
};
forgetsAtArrival(forgetStateChange);

/** Takes the last change of a state back where nothing was done since; answers whether there was one. */
export function takeStateBack(): boolean {
  const back = last;
  last = null;
  back?.();
  return back !== null;
}

/** Sets the state at once on screen; what the desk did not keep does not look kept. */
async function setState(queries: QueryClient, id: string, state: ReportState): Promise<void> {
  const key = ['report', id];
  const show = (one: ReportState) =>
    queries.setQueryData<ReportView>(key, (old) => old && { ...old, report: { ...old.report, state: one } });
  const before = queries.getQueryData<ReportView>(key)?.report.state;
  show(state);
  try {
    await api.setState(id, state);
  } catch (error) {
    if (before) show(before);
    throw error;
  } finally {
    void queries.invalidateQueries({ queryKey: key });
    void queries.invalidateQueries({ queryKey: ['reports'] });
  }
}

function useChange(id: string, now: ReportState): (to: ReportState) => void {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const change = (to: ReportState, says: string, undo?: () => void) => {
    const told = setState(queries, id, to).then(
      () => {
        last = undo ?? null;
        notify({ says, tone: 'done', ...(undo && { undo }) });
        return true;
      },
      (error) => {
        notify({ ...problemWords(error, words), tone: 'problem', again: () => change(to, says, undo) });
        return false;
      },
    );
    void begin(told, Boolean);
  };
  const back = () => change(now, t('state.back', { state: t(`state.${now}`) }));
  return (to) => to !== now && change(to, t('state.now', { state: t(`state.${to}`) }), back);
}

/** How far the work on a report is, and its change. */
export function StateControl({ id, state }: { id: string; state: ReportState }) {
  const { t } = useWords();
  const change = useChange(id, state);
  const may = useMay()('setState');
  useKeys({ d: () => may && change('done') });
  if (!may)
    return (
      <span className="tag">
        <span className="state-dot" data-state={state} /> {t(`state.${state}`)}
      </span>
    );
  return (
    <fieldset className="segments" aria-label={t('state.label')}>
      {states.map((one) => (
        <button key={one} type="button" aria-pressed={one === state} onClick={() => change(one)}>
          <span className="state-dot" data-state={one} />
          {t(`state.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
