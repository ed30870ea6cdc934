import { type ReactNode, useContext, useId } from 'react';
import type { BookField, EntryTrouble } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { Tlp } from '../../parts/tlp.js';
import { BookHere, troubleWords } from '../troubles.js';
import { saidOf } from '../values.js';

export interface Held {
  /** Of the control itself, for its label. */
  id: string;
  describedBy: string | undefined;
  wrong: boolean;
}

interface Props {
  field: Pick<BookField, 'name' | 'label' | 'help' | 'required' | 'sealed' | 'level'>;
  troubles: readonly EntryTrouble[];
  /** Whether it is several controls, which its name stands over. */
  many?: boolean;
  wide?: boolean;
  children: (held: Held) => ReactNode;
}

export function Troubles({ id, of }: { id: string; of: readonly EntryTrouble[] }) {
  const words = useWords();
  const book = useContext(BookHere);
  return (
    <div id={id} className="ask-troubles">
      {of.map((one) => {
        const { says, remedy } = troubleWords(one, book, words);
        return (
          <p key={`${one.field} ${one.code}`} className="ask-trouble">
            <Icon name="cross" />{' '}
            <span>
              <b>{says}</b> {remedy}
            </span>
          </p>
        );
      })}
    </div>
  );
}

/** One field of a form: its name, what to write there, what is wrong with it. */
export function Ask({ field, troubles, many = false, wide = false, children }: Props) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const wrong = troubles.length > 0;
  const described = [field.help || field.sealed ? `${id}-help` : '', wrong ? `${id}-wrong` : '']
    .filter(Boolean)
    .join(' ');
  const held: Held = { id, describedBy: described || undefined, wrong };
  const name = (
    <>
      {saidOf(field.label, words)}
      {field.required && <span className="ask-must"> {t('books.must')}</span>}
      {field.level && (
        <>
          {' '}
          <Tlp level={field.level} />
        </>
      )}
    </>
  );
  const inside = (
    <>
      {(field.help || field.sealed) && (
        <p id={`${id}-help`} className="ask-help">
          {field.help && saidOf(field.help, words)} {field.sealed && t('books.sealedHelp')}
        </p>
      )}
      {children(held)}
      {wrong && <Troubles id={`${id}-wrong`} of={troubles} />}
    </>
  );
  const shared = {
    className: wide ? 'entry-ask wide' : 'entry-ask',
    'data-field': field.name,
    'data-wrong': wrong || undefined,
  };
  return many ? (
    <fieldset {...shared} aria-describedby={held.describedBy}>
      <legend>{name}</legend>
      {inside}
    </fieldset>
  ) : (
    <div {...shared}>
      <label htmlFor={id}>{name}</label>
      {inside}
    </div>
  );
}
