import { useQueryClient } from '@tanstack/react-query';
import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { KeptClaim } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { notify } from '../../notices.js';
import { Icon } from '../../parts/icon.js';
import { useRegisters } from '../../queries.js';
import { useActions } from '../actions.js';
import { cardOf } from '../focus.js';
import { changes, corrections, draftOf, wrongNumber } from './draft.js';
import { ClaimForm } from './form.js';
import { isOffered, type Offer, offersOf } from './fromNowOn.js';
import { KeepAll } from './keep.js';
import { keepNames } from './keepNames.js';
import { dropTyped, keepTyped, typedOf } from './typed.js';

const identity = ({ counts, where, who }: KeptClaim['claim']) => ({
  counts: counts.map((_, at) => at),
  where: where.map((_, at) => at),
  who: who.map((_, at) => at),
});

/** The fields of a claim, open for correction where they stand; what is sent together is taken back together. */
export function Editor({ kept }: { kept: KeptClaim }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const { acts, edit, reopen, may } = useActions();
  const { data: registers } = useRegisters();
  const book = registers?.find(({ name }) => name === kept.current.register);
  const types = useMemo(
    () => Object.fromEntries((book?.fields ?? []).map(({ name, type }) => [name, type])),
    [book],
  );
  const claim = kept.claim.id;
  const [typed] = useState(() => typedOf(claim, acts.me));
  // What others correct meanwhile must not move under somebody's hands: it is told when this is sent.
  const [opened] = useState(
    () => typed?.opened ?? { draft: draftOf(kept.current, kept.slots), seen: kept.last },
  );
  const [draft, set] = useState(typed?.draft ?? opened.draft);
  const [why, setWhy] = useState(typed?.why ?? '');
  const [taken, take] = useState<Record<string, Offer>>(typed?.taken ?? {});
  const [wrong, setWrong] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const original = useMemo(
    () => ({ claim: kept.claim, draft: draftOf(kept.claim, identity(kept.claim)), slots: kept.slots }),
    [kept.claim, kept.slots],
  );
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, []);
  const made = changes(opened.draft, draft, types);
  const some = made.length > 0 || why !== '';
  useEffect(() => {
    if (some) keepTyped(claim, acts.me, { opened, draft, why, taken });
    else dropTyped(claim);
  }, [some, claim, acts.me, opened, draft, why, taken]);
  const offers = useMemo(
    () => (may('names.decide') ? offersOf(opened.draft, draft, kept.current) : []),
    [may, opened, draft, kept],
  );
  const close = () => {
    dropTyped(claim);
    edit(null);
    requestAnimationFrame(() => cardOf(claim)?.focus({ preventScroll: true }));
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (wrongNumber(draft)) return setWrong(t('edit.wrongNumber'));
    // A day that is half typed stands in its field alone.
    if (form.current?.querySelector('input[type="date"]:invalid')) return setWrong(t('edit.wrongDay'));
    if (made.length === 0) return close();
    const decisions = corrections(kept, made, why).map((one) => ({ ...one, seen: opened.seen }));
    close();
    // What was ticked and typed over since is not meant any more.
    const keeping = offers.flatMap((offer) => {
      const own = taken[offer.key];
      return isOffered(own, offer) ? own : [];
    });
    void acts.decide(decisions, 'judged.corrected').then((sent) => {
      if (sent.kind === 'kept') return keepNames(keeping, why, words, queries);
      // Nothing of what was typed is lost with a refusal, unless more was typed since.
      if (sent.kind !== 'waiting' && !typedOf(claim, acts.me))
        keepTyped(claim, acts.me, { opened, draft, why, taken });
      if (sent.kind === 'refused') reopen(claim);
      else if (keeping.length > 0)
        notify({ says: t('edit.notKept'), remedy: t('edit.notKeptRemedy'), tone: 'problem' });
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form
      className="editor"
      ref={form}
      onSubmit={submit}
      onKeyDown={press}
      aria-label={t('edit.title')}
      noValidate
    >
      {typed && some && (
        <p className="editor-typed">
          <Icon name="note" /> {t('edit.typed')}
        </p>
      )}
      <ClaimForm draft={draft} set={set} book={book} original={original} />
      <div className="edit-row" role="group" aria-label={t('edit.why')}>
        <span className="edit-name">{t('edit.why')}</span>
        <div className="edit-controls">
          <input
            className="input"
            aria-label={t('edit.why')}
            placeholder={t('edit.whyHint')}
            dir="auto"
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
      </div>
      <KeepAll offers={offers} taken={taken} set={take} />
      {wrong && (
        <p className="bad" role="alert">
          {wrong}
        </p>
      )}
      <footer>
        <button type="submit" className="button small primary" disabled={made.length === 0}>
          {made.length > 1 ? t('edit.saveAll', { count: made.length }) : t('edit.save')}
        </button>
        <button type="button" className="button small bare" onClick={close}>
          {t('claim.cancel')}
        </button>
        <span className="spring" />
        <span className="soft editor-hint">{t('edit.hint')}</span>
      </footer>
    </form>
  );
}
