import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EntryVersion } from '../../../server/contract.js';
import { numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { Sheet } from '../../parts/sheet.js';
import { undo } from '../undo.js';

/** Takes the act of a version back; where it wrote other entries too, only after saying how many. */
export function TakeBack({ version: { act, together } }: { version: EntryVersion }) {
  const words = useWords();
  const { t } = words;
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const counted = { count: together, n: numberWords(together, words) };
  return (
    <>
      <button
        type="button"
        className="button small bare"
        onClick={() => (together > 1 ? setAsking(true) : void undo(act))}
      >
        <Icon name="undo" /> {t('claim.undo')}
      </button>
      <Sheet shape="narrow" title={t('books.takeBack.title')} open={asking} close={close}>
        <p>{t('books.takeBack.says', counted)}</p>
        <footer>
          <span className="spring" />
          <Button className="button" onPress={close}>
            {t('people.cancel')}
          </Button>
          <Button
            className="button danger"
            onPress={() => {
              close();
              void undo(act);
            }}
          >
            {t('books.takeBack.does', counted)}
          </Button>
        </footer>
      </Sheet>
    </>
  );
}
