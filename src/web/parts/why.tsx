import { type FormEvent, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { useStill } from './still.js';

interface Props {
  does: string;
  /** Whether what is decided turns something down. */
  danger?: boolean;
  /** Where it takes its time, nothing is asked twice; whether it came about: only then the field is left. */
  onDone: (why: string | undefined) => Promise<boolean> | undefined;
  /** What else than leaving the field follows if it came about. */
  onKept?: () => void;
  onCancel: () => void;
}

/** Asks for a reason before something is decided; it may stay empty. */
export function WhyForm({ does, danger = false, onDone, onCancel, onKept = onCancel }: Props) {
  const { t } = useWords();
  const asks = t(danger ? 'claim.why' : 'edit.whyHint');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  /** What asked is in its place again: whoever was here goes on from there. */
  const leave = async (act: () => unknown) => {
    const place = field.current?.form?.parentElement;
    await act();
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) place?.querySelector<HTMLElement>('button, a')?.focus();
    });
  };
  const sending = useRef(false);
  const still = useStill();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const why = field.current?.value.trim() || undefined;
    await leave(async () => {
      // Given up meanwhile, it may be asked anew: that has a reason of its own.
      if ((await onDone(why)) && still.current) onKept();
    });
    sending.current = false;
  };
  return (
    <form
      className="why"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && void leave(onCancel)}
    >
      <input ref={field} className="input" aria-label={asks} placeholder={asks} dir="auto" />
      <Button type="submit" className={danger ? 'button small danger' : 'button small'}>
        {does}
      </Button>
      <Button className="button small bare" onPress={() => void leave(onCancel)}>
        {t('claim.cancel')}
      </Button>
    </form>
  );
}
