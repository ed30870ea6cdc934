import { Button } from 'react-aria-components';
import type { SavedPage } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { useMay } from '../people/session.js';
import { addressOf } from './address.js';
import { useSavedFilters } from './queries.js';
import './words.js';

interface Props {
  page: SavedPage;
  query: URLSearchParams;
  close: () => void;
  save: () => void;
}

/** The saved filters of a page to choose from, the one on screen marked. */
export function Choices({ page, query, close, save }: Props) {
  const { t } = useWords();
  const may = useMay();
  const filters = (useSavedFilters().data ?? []).filter((one) => one.page === page);
  const begin = () => {
    close();
    save();
  };
  return (
    <>
      {filters.length === 0 && <p className="soft">{t('told.noneHere')}</p>}
      <ul className="saved-list">
        {filters.map((filter) => (
          <li key={filter.id}>
            <Link
              to={addressOf(filter)}
              onClick={close}
              aria-current={filter.query === query.toString() ? 'page' : undefined}
            >
              <bdi>{filter.name}</bdi>
              {filter.problem && <Icon name="note" />}
            </Link>
          </li>
        ))}
      </ul>
      {may('filters.save') && (
        <Button className="button primary" onPress={begin}>
          <Icon name="plus" /> {t('told.save')}
        </Button>
      )}
    </>
  );
}
