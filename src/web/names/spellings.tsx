import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EntryView, Spelling } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Num } from '../parts/num.js';
import { useMay } from '../people/session.js';
import { AliasForm, JoinForm, PartForm } from './forms.js';
import { regionName } from './kind.js';

function Sources({ sources }: { sources: Spelling['sources'] }) {
  const { t } = useWords();
  if (sources.length === 0) return <span className="soft">{t('names.unused')}</span>;
  return (
    <ul className="spelling-sources">
      {sources.map(({ name, mentions }) => (
        <li key={name}>
          <bdi>{name ?? t('event.unsourced')}</bdi>{' '}
          <span className="soft num">
            <Num of={mentions} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who calls it what: every way in which it is written, with the sources that write it so. */
export function Spellings({ view }: { view: EntryView }) {
  const words = useWords();
  const { t } = words;
  const { entry, spellings } = view;
  const [open, setOpen] = useState<'alias' | 'join' | Spelling | null>(null);
  const close = () => setOpen(null);
  const mayDecide = useMay()('names.decide');
  const several = new Set(spellings.map(({ name }) => name)).size > 1;
  return (
    <section>
      <h2>{t('names.spellings')}</h2>
      <ul className="spellings">
        {spellings.map((spelling) => (
          <li key={`${spelling.name} ${spelling.words}`}>
            <span className="chip">
              <bdi>{spelling.words}</bdi>
              {spelling.within && <span className="soft">{regionName(spelling.within, words)}</span>}
            </span>
            <span className="num spelling-times">{t('names.mentions', { count: spelling.mentions })}</span>
            <Sources sources={spelling.sources} />
            {mayDecide && several && spelling.name !== entry.id && (
              <Button
                className="button small bare"
                aria-label={`${t('names.part')}: ${spelling.words}`}
                onPress={() => setOpen(spelling)}
              >
                <Icon name="cross" /> {t('names.part')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayDecide && (
        <p className="name-acts">
          <Button className="button small" onPress={() => setOpen('join')}>
            <Icon name="plus" /> {t('names.join')}
          </Button>
          <Button className="button small" onPress={() => setOpen('alias')}>
            <Icon name="plus" /> {t('names.alias')}
          </Button>
        </p>
      )}
      {open === 'join' && <JoinForm entry={entry} close={close} />}
      {open === 'alias' && <AliasForm entry={entry} close={close} />}
      {open !== null && typeof open === 'object' && <PartForm entry={entry} spelling={open} close={close} />}
    </section>
  );
}
