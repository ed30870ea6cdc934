import { useState } from 'react';
import { Button } from 'react-aria-components';
import './words.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { dropAllOf, useHowMany } from './kept.js';

interface Props {
  name: string;
  /** Whether that name was just refused. */
  refused: boolean;
}

/** Tells before one is known that what was typed here is not lost; none of it is shown. */
export function KeptAtDoor({ name, refused }: Props) {
  const { t } = useWords();
  const { theirs, all } = useHowMany(name);
  const [sure, setSure] = useState(false);
  if (all === 0) return null;
  if (!refused || theirs === 0)
    return (
      <p className="kept-at-door">
        <Icon name="screen" /> <span>{t('books.doorKept', { count: all })}</span>
      </p>
    );
  return (
    <div className="kept-at-door" role="status">
      <Icon name="screen" />
      <div>
        <p>{t('books.door', { count: theirs, name })}</p>
        <p>{t('books.doorSays')}</p>
        <Button
          className="button small"
          onPress={() => {
            if (sure) dropAllOf(name);
            setSure(!sure);
          }}
        >
          {sure ? t('books.doorSure', { count: theirs, name }) : t('books.discard')}
        </Button>
      </div>
    </div>
  );
}
