import { Suspense, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { SavedPage } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { later } from '../parts/later.js';

const Choices = later(async () => (await import('./choices.js')).Choices);
const SaveDialog = later(async () => (await import('./save.js')).SaveDialog, { over: true });

/** The saved filters of a page, and the saving of the one that it shows. */
export function SavedFilters({ page, query }: { page: SavedPage; query: URLSearchParams }) {
  const { t } = useWords();
  const [saving, setSaving] = useState(false);
  return (
    <>
      <DialogTrigger>
        <Button className="button">
          <Icon name="bookmark" /> <span className="saved-name">{t('told.filters')}</span>{' '}
          <Icon name="down" />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Dialog className="saved-menu" aria-label={t('told.filters')}>
            {({ close }) => (
              <Suspense fallback={<div className="row-blank" aria-busy="true" />}>
                <Choices page={page} query={query} close={close} save={() => setSaving(true)} />
              </Suspense>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {saving && (
        <Suspense>
          <SaveDialog page={page} query={query.toString()} was={null} close={() => setSaving(false)} />
        </Suspense>
      )}
    </>
  );
}
