import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { KeptClaim } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { useMay } from '../people/session.js';
import { cardOf } from './focus.js';
import { type Judge, standing } from './judge.js';

/** Asks a card to open its reason field: the key for rejecting works wherever the card is. */
export const askWhy = (claim: string) => cardOf(claim)?.dispatchEvent(new Event('dateline:why'));

function useAsked(claim: string): [boolean, (asked: boolean) => void] {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const card = cardOf(claim);
    // At once: the next letter typed must land in the field, not in the keys of the screen.
    const ask = () => flushSync(() => setAsked(true));
    card?.addEventListener('dateline:why', ask);
    return () => card?.removeEventListener('dateline:why', ask);
  }, [claim]);
  return [asked, setAsked];
}

function Why({ onReject, onCancel }: { onReject: (why: string) => void; onCancel: () => void }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReject(field.current?.value.trim() ?? '');
  };
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && onCancel();
  return (
    <form className="why" onSubmit={submit} onKeyDown={leave}>
      <input
        ref={field}
        className="input"
        aria-label={t('claim.why')}
        placeholder={t('claim.why')}
        dir="auto"
      />
      <Button type="submit" className="button small danger">
        {t('claim.reject')}
      </Button>
      <Button className="button small bare" onPress={onCancel}>
        {t('claim.cancel')}
      </Button>
    </form>
  );
}

function Judged({ kept, judge }: { kept: KeptClaim; judge: Judge }) {
  const { t } = useWords();
  const judgement = standing(kept);
  const may = useMay();
  const accepted = kept.verdict === 'accept';
  return (
    <>
      <span className="verdict" data-verdict={kept.verdict}>
        <Icon name={accepted ? 'check' : 'cross'} />
        {t(accepted ? 'claim.accepted' : 'claim.rejected')}
      </span>
      {judgement && (
        <span className="soft verdict-by" dir="auto">
          {t('claim.by', { name: judgement.by })}
          {judgement.why && ` · ${judgement.why}`}
        </span>
      )}
      {may('judge/withdraw') && (
        <Button className="button small bare" isDisabled={!judgement} onPress={() => judge.undo(kept)}>
          <Icon name="undo" /> {t('claim.undo')}
        </Button>
      )}
    </>
  );
}

interface Props {
  kept: KeptClaim;
  judge: Judge;
  children: ReactNode;
}

/** The foot of a card: what was decided, or what can be. */
export function VerdictBar({ kept, judge, children }: Props) {
  const { t } = useWords();
  const id = kept.claim.id;
  const [asked, setAsked] = useAsked(id);
  const may = useMay();
  const close = () => {
    setAsked(false);
    cardOf(id)?.focus({ preventScroll: true });
  };
  const reject = (why: string) => {
    close();
    judge.reject(id, why);
  };
  if (asked) return <Why onReject={reject} onCancel={close} />;
  return (
    <footer>
      {kept.verdict && <Judged kept={kept} judge={judge} />}
      {!kept.verdict && may('judge/accept') && (
        <>
          <Button className="button small good" onPress={() => judge.accept(id)}>
            <Icon name="check" /> {t('claim.accept')}
          </Button>
          <Button className="button small bad" onPress={() => setAsked(true)}>
            <Icon name="cross" /> {t('claim.reject')}
          </Button>
        </>
      )}
      <span className="spring" />
      {children}
    </footer>
  );
}
