import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BookEntry } from '../../../server/contract.js';
import { instantWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import type { Filled } from '../api.js';
import { partWords } from '../changes.js';
import type { KeptDraft } from '../kept.js';
import { sendDraft } from '../sending.js';
import { draftOf, settled } from '../typed.js';
import { columnWords } from '../values.js';

type Whose = 'mine' | 'theirs';

interface RowProps {
  name: string;
  label: string;
  mine: string;
  theirs: string;
  chosen: Whose | undefined;
  choose: (whose: Whose) => void;
}

function ConflictRow({ name, label, mine, theirs, chosen, choose }: RowProps) {
  const { t } = useWords();
  const sides = [
    ['mine', mine],
    ['theirs', theirs],
  ] as const;
  return (
    <fieldset className="settle-field">
      <legend>{label}</legend>
      {sides.map(([whose, value]) => (
        <label key={whose} className="settle-side">
          <input
            type="radio"
            name={`settle-${name}`}
            checked={chosen === whose}
            onChange={() => choose(whose)}
          />
          <span>
            <span className="soft">{t(`books.${whose}`)}</span>{' '}
            <bdi className="settle-value">{value || t('books.nothing')}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  filled: Filled;
  draft: KeptDraft;
  base: BookEntry;
  theirs: BookEntry;
  fields: readonly string[];
}

/** Two people changed the same: each field is settled by whoever is here, none by the desk. */
export function Conflict({ filled: { book }, draft, base, theirs, fields }: Props) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>({});
  const mine = draftOf(book, base, draft.typed);
  const mineOf = (name: string) =>
    mine.values && name in mine.values ? mine.values[name] : (mine as Record<string, unknown>)[name];
  const theirsOf = (name: string) =>
    name in theirs.values ? theirs.values[name] : (theirs as unknown as Record<string, unknown>)[name];
  const left = fields.filter((name) => !chosen[name]).length;
  const settle = () => {
    const given = fields.filter((name) => chosen[name] === 'theirs');
    const typed = settled(book, base, draft.typed, theirs, given);
    void sendDraft({ ...draft, base: theirs, typed, key: null, first: null, retyped: false });
  };
  return (
    <section className="settle" aria-labelledby="settle-title">
      <h2 id="settle-title">
        <Icon name="differ" /> {t('books.conflict')}
      </h2>
      <p>{t('books.conflictSays', { by: theirs.by, at: instantWords(theirs.at, words) })}</p>
      {fields.map((name) => (
        <ConflictRow
          key={name}
          name={name}
          label={columnWords(book, name, words)}
          mine={partWords(book, name, mineOf(name), words)}
          theirs={partWords(book, name, theirsOf(name), words)}
          chosen={chosen[name]}
          choose={(whose) => setChosen({ ...chosen, [name]: whose })}
        />
      ))}
      <div className="settle-end">
        <Button className="button primary" isDisabled={left > 0} onPress={settle}>
          {t('books.settle')}
        </Button>
        <span className="soft num">{left > 0 && t('books.leftToSettle', { count: left })}</span>
      </div>
    </section>
  );
}
