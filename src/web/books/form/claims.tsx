import { type KeyboardEvent, useState } from 'react';
import type { EntryTrouble } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { useEvent } from '../../queries.js';
import { Quoted, Telling, useClaim } from '../claim.js';
import { isUnanswered, Unanswered } from '../unanswered.js';
import { Troubles } from './field.js';

/** Ids in what somebody pastes: of a claim alone, in a report's address, or of an event. */
export function pasted(text: string): { claim: string | null; asked: string | null } {
  const words = text.trim();
  const claim = /[?&]claim=([\w-]+)/.exec(words)?.[1] ?? null;
  const event = /\/events\/([\w-]+)/.exec(words)?.[1] ?? null;
  const bare = /^[\w-]{8,}$/.test(words) ? words : null;
  return { claim, asked: claim ?? event ?? bare };
}

interface Props {
  claims: readonly string[];
  troubles: readonly EntryTrouble[];
  onChange: (claims: string[]) => void;
}

/** Claims of an event that a pasted address leads to, to choose from. */
function Offers({
  text,
  claims,
  take,
}: {
  text: string;
  claims: readonly string[];
  take: (id: string) => void;
}) {
  const { t } = useWords();
  const { claim, asked } = pasted(text);
  const event = useEvent(asked ?? '');
  const one = useClaim(claim ?? asked);
  if (!asked) return text.trim() ? <p className="soft">{t('books.noAddress')}</p> : null;
  const isPending = event.isPending || one.isPending;
  const ask = () => void Promise.all([event.refetch(), one.refetch()]);
  const together = event.data?.claims.map(({ claim: { id, quote }, reportId, chain }) => ({
    id,
    report: reportId,
    exact: quote.exact,
    chain,
  }));
  // A tally stands in no event.
  const offered = (together ?? (one.data ? [one.data] : [])).filter(({ id }) => !claims.includes(id));
  return (
    <ul className="claim-offers" aria-busy={isPending}>
      {offered.map((said) => (
        <li key={said.id}>
          <Quoted of={said} />
          <button type="button" className="button small" onClick={() => take(said.id)}>
            <Icon name="link" /> {t('books.linkIt')}
          </button>
        </li>
      ))}
      {!isPending && offered.length === 0 && (
        <li className="soft">
          {isUnanswered(event.error) || one.isError ? <Unanswered again={ask} /> : t('books.noClaim')}
        </li>
      )}
    </ul>
  );
}

/** Claims of reports that tell of the entry. */
export function ClaimsControl({ claims, troubles, onChange }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const take = (id: string) => {
    onChange([...claims, id]);
    setText('');
  };
  const press = ({ key, ctrlKey, metaKey, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    // With Control it sends the entry, as everywhere in the form.
    if (key !== 'Enter' || ctrlKey || metaKey) return;
    const { claim } = pasted(text);
    if (claim && !claims.includes(claim)) return take(claim);
    // Of an event there are several to choose from.
    const offers = currentTarget.parentElement?.querySelectorAll<HTMLElement>('.claim-offers button') ?? [];
    if (offers.length === 1) offers[0]?.click();
    else offers[0]?.focus();
  };
  return (
    <fieldset
      className="entry-ask wide"
      data-field="claims"
      data-wrong={troubles.length > 0 || undefined}
      aria-describedby={troubles.length > 0 ? 'claims-wrong' : undefined}
    >
      <legend>{t('books.claims')}</legend>
      <p className="ask-help">{t('books.claimsHelp')}</p>
      <ul className="tellings">
        {claims.map((id) => (
          <li key={id}>
            <Telling id={id} />
            <button
              type="button"
              className="button small bare"
              aria-label={t('books.unlink')}
              onClick={() => onChange(claims.filter((one) => one !== id))}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <input
        className="input"
        aria-label={t('books.paste')}
        placeholder={t('books.paste')}
        dir="ltr"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <Offers text={text} claims={claims} take={take} />
      {troubles.length > 0 && <Troubles id="claims-wrong" of={troubles} />}
    </fieldset>
  );
}
