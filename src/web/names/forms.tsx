import { useState } from 'react';
import type { CatalogueEntry, NamingDecision, Spelling } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { rowsOf } from '../queries.js';
import { DecisionDialog, Field, useSettled } from './dialog.js';
import { regionName, Sort } from './kind.js';
import { useCatalogue } from './queries.js';

interface Props {
  entry: CatalogueEntry;
  close: () => void;
}

const whyOf = (why: string) => (why.trim() === '' ? {} : { why: why.trim() });

/** What the desk calls it, and the reason: the naming policy. */
export function CallForm({ entry, close }: Props) {
  const { t } = useWords();
  const [name, setName] = useState(entry.name);
  const [why, setWhy] = useState('');
  const whole = name.trim() !== '' && why.trim() !== '';
  const decision: NamingDecision | null = whole
    ? { act: 'call', what: entry.what, entry: entry.id, name: name.trim(), why: why.trim() }
    : null;
  return (
    <DecisionDialog
      title={t('names.callTitle')}
      says={t('names.callSays')}
      decision={decision}
      confirm={t('names.call')}
      close={close}
    >
      <Field label={t('names.callName')} value={name} onChange={setName} first />
      <Field label={t('names.because')} value={why} onChange={setWhy} hint={t('names.becauseHint')} />
    </DecisionDialog>
  );
}

/** Words that name it too: in any claim, or only in claims of one country. */
export function AliasForm({ entry, close }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [country, setCountry] = useState('');
  const [why, setWhy] = useState('');
  const code = country.trim().toUpperCase();
  const decision: NamingDecision | null =
    words.trim() === '' || (code !== '' && !/^[A-Z]{2}$/.test(code))
      ? null
      : {
          act: 'alias',
          what: entry.what,
          entry: entry.id,
          words: words.trim(),
          ...(code && { country: code }),
          ...whyOf(why),
        };
  return (
    <DecisionDialog
      title={t('names.aliasTitle')}
      says={t('names.aliasSays')}
      decision={decision}
      confirm={t('names.alias')}
      close={close}
    >
      <Field label={t('names.aliasWords')} value={words} onChange={setWords} first />
      <Field
        label={t('names.aliasCountry')}
        value={country}
        onChange={setCountry}
        hint={t('names.aliasCountryHint')}
      />
      <Field label={t('names.becauseOr')} value={why} onChange={setWhy} />
    </DecisionDialog>
  );
}

function Choice({ entry, chosen, choose }: { entry: CatalogueEntry; chosen: boolean; choose: () => void }) {
  const words = useWords();
  return (
    <li>
      <button type="button" className="choice" aria-pressed={chosen} onClick={choose}>
        <bdi className="name-title">{entry.name}</bdi>
        <Sort entry={entry} />
        <span className="soft num">
          {words.t('names.mentions', { count: entry.mentions })}
          {entry.country && ` · ${regionName(entry.country, words)}`}
        </span>
      </button>
    </li>
  );
}

/** Another entry of the catalogue that is this one under another name. */
export function JoinForm({ entry, close }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [other, setOther] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const asked = useSettled(text, text);
  const found = useCatalogue(entry.what, asked, null);
  const rows = rowsOf(found.data).filter(({ id }) => id !== entry.id);
  const decision: NamingDecision | null = other
    ? { act: 'same', what: entry.what, entry: entry.id, other, ...whyOf(why) }
    : null;
  return (
    <DecisionDialog
      title={t('names.joinTitle')}
      says={t('names.joinSays', { name: entry.name })}
      decision={decision}
      confirm={t('names.join')}
      close={close}
    >
      <Field label={t('names.search')} value={text} onChange={setText} first />
      <ul className="choices" aria-label={t('names.joinWith')}>
        {rows.slice(0, 8).map((one) => (
          <Choice key={one.id} entry={one} chosen={other === one.id} choose={() => setOther(one.id)} />
        ))}
        {found.isSuccess && rows.length === 0 && <li className="soft">{t('names.noMatch')}</li>}
      </ul>
      <Field label={t('names.becauseOr')} value={why} onChange={setWhy} />
    </DecisionDialog>
  );
}

/** A name that is taken out of the entry. */
export function PartForm({ entry, spelling, close }: Props & { spelling: Spelling }) {
  const { t } = useWords();
  const [why, setWhy] = useState('');
  return (
    <DecisionDialog
      title={t('names.partTitle')}
      says={t('names.partSays', { words: spelling.words, name: entry.name })}
      decision={{
        act: 'different',
        what: entry.what,
        entry: entry.id,
        other: spelling.name,
        ...whyOf(why),
      }}
      confirm={t('names.part')}
      close={close}
    >
      <Field label={t('names.becauseOr')} value={why} onChange={setWhy} first />
    </DecisionDialog>
  );
}
