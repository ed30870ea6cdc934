import { Button } from 'react-aria-components';
import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import type { Selection } from './selection.js';

interface Props {
  selection: Selection;
  total: number;
  ask: (what: 'state' | 'person' | 'sharing') => void;
}

/** What is done with the chosen reports, as long as some are. */
export function SelectionBar({ selection, total, ask }: Props) {
  const words = useWords();
  const { t } = words;
  const { count, all } = selection;
  const n = (value: number) => numberWords(value, words);
  return (
    <div className="chosen" role="toolbar" aria-label={t('acts.bar')}>
      <span className="chosen-count num" aria-live="polite">
        {t('acts.count', { count, n: n(count) })}
      </span>
      {!all && count < total && (
        <Button className="button bare small" onPress={selection.chooseAll}>
          {t('acts.all', { count: total, n: n(total) })}
        </Button>
      )}
      <span className="spring" />
      <Button className="button small" onPress={() => ask('state')}>
        {t('acts.setState')} <kbd>s</kbd>
      </Button>
      <Button className="button small" onPress={() => ask('person')}>
        {t('acts.give')} <kbd>e</kbd>
      </Button>
      <Button className="button small" onPress={() => ask('sharing')}>
        {t('sharing.button')} <kbd>t</kbd>
      </Button>
      <Button className="button bare small" aria-label={t('acts.clear')} onPress={selection.clear}>
        <Icon name="cross" />
      </Button>
    </div>
  );
}
