import { useState } from 'react';
import type { EventView, Judgement } from '../../../server/contract.js';
import { instantWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { WhyForm } from '../../parts/why.js';
import { useMayTakeBack } from '../../people/session.js';
import type { Acts } from './useActs.js';

/** What somebody did, without the acts that took others back: those show on what they took back. */
const shownOf = (history: readonly Judgement[]) => {
  const acts = new Map<number, Judgement[]>();
  for (const one of history) {
    if (one.verdict !== 'withdraw') acts.set(one.act, [...(acts.get(one.act) ?? []), one]);
  }
  return [...acts.values()].reverse();
};

/** By whom and why something was taken back. */
function TakenBack({ of }: { of: Judgement }) {
  const { t } = useWords();
  return (
    <div className="soft">
      <span className="tag">{t('eventPage.withdrawn')}</span> <bdi>{of.withdrawnBy}</bdi>
      {of.withdrawnWhy && (
        <>
          {' · '}
          <bdi>{of.withdrawnWhy}</bdi>
        </>
      )}
    </div>
  );
}

/** Takes back what was decided together, with a reason if somebody gives one. */
function TakeBack({ of, acts }: { of: Judgement; acts: Acts }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const mayTakeBack = useMayTakeBack();
  if (!mayTakeBack(of.by)) return null;
  if (!asking)
    return (
      <button type="button" className="link" onClick={() => setAsking(true)}>
        {t('claim.undo')}
      </button>
    );
  const takeBack = (why: string | undefined) => acts.withdraw(of.id, why);
  return <WhyForm does={t('claim.undo')} onDone={takeBack} onCancel={() => setAsking(false)} />;
}

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
              {first.withdrawn ? <TakenBack of={first} /> : <TakeBack of={first} acts={acts} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
