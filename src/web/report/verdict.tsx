import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { KeptClaim } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { WhyForm } from '../parts/why.js';
import { useActions } from './actions.js';
import { cardOf } from './focus.js';
import { standing } from './standing.js';

/** Asks a card to open its reason field: the key for rejecting works wherever the card is. */
export const askWhy = (claim: string) => cardOf(claim)?.dispatchEvent(new Event('dateline:why'));

/** Whether a reason is asked for, and what opens and closes the field. */
export interface Asked {
  is: boolean;
  set: (asked: boolean) => void;
}

export function useAsked(of: RefObject<HTMLElement | null>): Asked {
  const [is, set] = useState(false);
  useEffect(() => {
    const card = of.current;
    // At once: the next letter typed must land in the field, not in the keys of the screen.
    const ask = () => flushSync(() => set(true));
    card?.addEventListener('dateline:why', ask);
    return () => card?.removeEventListener('dateline:why', ask);
  }, [of]);
  return useMemo(() => ({ is, set }), [is]);
}

function Judged({ kept }: { kept: KeptClaim }) {
  const { t } = useWords();
  const { acts, may } = useActions();
  const judgement = standing(kept);
  const mine = !judgement || judgement.by === acts.me;
  const accepted = kept.verdict === 'accept';
  const split = judgement?.verdict === 'split';
  return (
    <>
      <span className="verdict" data-verdict={kept.verdict}>
        <Icon name={accepted ? 'check' : split ? 'split' : 'cross'} />
        {t(accepted ? 'claim.accepted' : split ? 'claim.wasSplit' : 'claim.rejected')}
      </span>
      {judgement && (
        <span className="soft verdict-by" dir="auto">
          {t('claim.by', { name: judgement.by })}
          {judgement.why && ` · ${judgement.why}`}
        </span>
      )}
      {may('judge/withdraw') && (mine || may('judge/withdrawOthers')) && (
        <button
          type="button"
          className="button small bare"
          disabled={!judgement}
          onClick={() => acts.undo(judgement)}
        >
          <Icon name="undo" /> {t('claim.undo')}
        </button>
      )}
    </>
  );
}

/** What else can be done with a claim: each is a key, too. */
function More({ kept }: { kept: KeptClaim }) {
  const { t } = useWords();
  const { edit, link, split, background, may } = useActions();
  const id = kept.claim.id;
  const all = [
    ['edit', 'pencil', edit, 'e', 'judge/correct'],
    ['link', 'link', link, 'l', 'judge/link'],
    ['split', 'split', split, 's', 'judge/split'],
    ['markBackground', 'past', background, 'b', 'judge/correct'],
  ] as const;
  return (
    <span className="card-more">
      {all
        .filter(([, , , , useCase]) => may(useCase))
        .map(([name, icon, act, key]) => {
          const says = t(
            name === 'markBackground' && kept.current.background ? 'claim.markNews' : `claim.${name}`,
          );
          return (
            <button
              key={name}
              type="button"
              className="button small bare"
              aria-label={says}
              title={`${says} (${key})`}
              onClick={() => act(id)}
            >
              <Icon name={icon} />
            </button>
          );
        })}
    </span>
  );
}

interface BarProps {
  kept: KeptClaim;
  asked: Asked;
  children: ReactNode;
}

/** The foot of a card: what was decided, or what can be. */
export function VerdictBar({ kept, asked, children }: BarProps) {
  const { t } = useWords();
  const { acts, may } = useActions();
  const id = kept.claim.id;
  const close = () => {
    asked.set(false);
    cardOf(id)?.focus({ preventScroll: true });
  };
  const reject = (why: string | undefined) => {
    close();
    acts.reject(id, why);
    return undefined;
  };
  if (asked.is) return <WhyForm danger does={t('claim.reject')} onDone={reject} onCancel={close} />;
  return (
    <footer>
      {kept.verdict && <Judged kept={kept} />}
      {!kept.verdict && may('judge/accept') && (
        <>
          <button type="button" className="button small good" onClick={() => acts.accept(id)}>
            <Icon name="check" /> {t('claim.accept')}
          </button>
          <button type="button" className="button small bad" onClick={() => asked.set(true)}>
            <Icon name="cross" /> {t('claim.reject')}
          </button>
        </>
      )}
      <More kept={kept} />
      <span className="spring" />
      {children}
    </footer>
  );
}
