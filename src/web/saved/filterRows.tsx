import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import type { SavedFilter } from '../../server/contract.js';
import type { Words } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { Link } from '../parts/link.js';
import { keptTroubleWords } from '../parts/problem.js';
import { useHere, useMay } from '../people/session.js';
import { addressOf } from './address.js';
import { useFilterActs, useSavedFilters } from './queries.js';

const SaveDialog = later(async () => (await import('./save.js')).SaveDialog, { over: true });

function tellWords({ tell }: SavedFilter, { t, locale }: Words): string {
  if (tell.of.length === 0) return t('told.nothing');
  const list = new Intl.ListFormat(locale);
  const ways = [
    ...(tell.desk ? [t('told.theDesk')] : []),
    ...tell.mail,
    ...(tell.webhook ? [tell.webhook] : []),
  ];
  return `${list.format(tell.of.map((kind) => t(`told.what.${kind}`)))} → ${list.format(ways)}`;
}

function FilterRow({ filter, edit }: { filter: SavedFilter; edit: () => void }) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const me = useHere().data?.member?.name;
  const acts = useFilterActs();
  const { name, page, owner, shared, problem } = filter;
  const trouble = problem && keptTroubleWords(problem, words);
  const mine = owner === me ? may('filters.change') : may('filters/changeOthers');
  return (
    <li className="saved-row">
      <div>
        <p>
          <Link to={addressOf(filter)}>
            <bdi>{name}</bdi>
          </Link>{' '}
          <span className="soft">
            {t(`nav.${page}`)} · {shared ? t('told.ofDesk') : t('told.ofOwn')} · <bdi>{owner}</bdi>
          </span>
        </p>
        <p className="soft" dir="auto">
          {tellWords(filter, words)}
        </p>
        {trouble && (
          <p className="saved-problem" dir="auto">
            {t('told.unfit')} {trouble.says} {trouble.remedy}
          </p>
        )}
      </div>
      {mine && (
        <div className="saved-acts">
          <Button className="button small" aria-label={t('told.changeOne', { name })} onPress={edit}>
            {t('told.changeIt')}
          </Button>
          <Button
            className="button small"
            aria-label={t('told.removeOne', { name })}
            onPress={() => void acts.remove(filter)}
          >
            <Icon name="cross" /> {t('told.removeIt')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The saved filters that one sees, to open, change and remove. */
export function FilterRows() {
  const { t } = useWords();
  const { data: filters = [] } = useSavedFilters();
  const [changed, change] = useState<SavedFilter | null>(null);
  return (
    <section aria-labelledby="saved-filters">
      <h2 id="saved-filters">{t('told.filters')}</h2>
      {filters.length === 0 ? (
        <p className="soft">{t('told.noFilters')}</p>
      ) : (
        <ul className="saved-rows">
          {filters.map((filter) => (
            <FilterRow key={filter.id} filter={filter} edit={() => change(filter)} />
          ))}
        </ul>
      )}
      {changed && (
        <Suspense>
          <SaveDialog page={changed.page} query={changed.query} was={changed} close={() => change(null)} />
        </Suspense>
      )}
    </section>
  );
}
