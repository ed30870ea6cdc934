import type { EventView, Judgement } from '../../../server/contract.js';
import { instantWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import type { Acts } from './useActs.js';

/** What somebody did, without the acts that took others back: those show on what they took back. */
const shownOf = (history: readonly Judgement[]) => {
  const acts = new Map<number, Judgement[]>();
  for (const one of history) {
    if (one.verdict !== 'withdraw') acts.set(one.act, [...(acts.get(one.act) ?? []), one]);
  }
  return [...acts.values()].reverse();
};

/** What people decided of an event and its claims, latest first, each to be taken back. */
export function History({ view, acts }: { view: EventView; acts: Acts }) {
  const words = useWords();
  const { t } = words;
  const shown = shownOf(view.history);
  const sources = new Map(
    view.claims.map((kept) => [kept.claim.id, kept.chain.at(-1) ?? t('event.unsourced')]),
  );
  return (
    <section className="history">
      <h2>{t('eventPage.history')}</h2>
      {shown.length === 0 && <p className="soft">{t('eventPage.nothingYet')}</p>}
      <ol>
        {shown.map((decisions) => {
          const first = decisions[0]!;
          const of = sources.get(first.claim ?? '') ?? t('eventPage.another');
          return (
            <li key={first.id} data-withdrawn={first.withdrawn || undefined}>
              <p>
                <bdi>{first.by}</bdi> {t(`eventPage.did.${first.verdict}`, { of, count: decisions.length })}{' '}
                <span className="soft num">{instantWords(first.at, words)}</span>
              </p>
              {first.why && (
                <p className="soft" dir="auto">
                  {first.why}
                </p>
              )}
              {first.withdrawn ? (
                <span className="tag">{t('eventPage.withdrawn')}</span>
              ) : (
                <button type="button" className="link" onClick={() => acts.withdraw(first.id)}>
                  {t('claim.undo')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
