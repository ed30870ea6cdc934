import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { ProblemBox } from '../parts/problem.js';
import { useMay } from '../people/session.js';
import { rowsOf } from '../queries.js';
import { Deliveries } from './deliveries.js';
import { FilterRows } from './filterRows.js';
import { useSee, useTold } from './queries.js';
import './words.js';
import { ToldRow } from './told.js';

/** What saved filters told, the filters themselves, and what did not get out. */
export function NoticesPage() {
  const { t } = useWords();
  const may = useMay();
  const [unseen, setUnseen] = useState(false);
  const told = useTold(unseen);
  const see = useSee();
  const rows = rowsOf(told.data);
  const anyUnseen = rows.some(({ seen }) => !seen);
  return (
    <div className="page told-page">
      <header className="page-head">
        <h1>{t('told.title')}</h1>
        <p className="soft">{t('told.says')}</p>
        <div className="told-acts">
          <Button className="button" aria-pressed={unseen} onPress={() => setUnseen(!unseen)}>
            {t('told.onlyUnseen')}
          </Button>
          {anyUnseen && (
            <Button
              className="button"
              isPending={see.isPending}
              onPress={() => see.mutate({ upTo: Math.max(...rows.map(({ id }) => id)) })}
            >
              {t('told.seeAll')}
            </Button>
          )}
        </div>
      </header>
      {told.isPending && <div className="row-blank" aria-busy="true" />}
      {told.isError && <ProblemBox error={told.error} again={() => void told.refetch()} />}
      {told.isSuccess && rows.length === 0 && (
        <Empty title={t(unseen ? 'told.allSeen' : 'told.none')} says={t('told.noneSays')} />
      )}
      {rows.length > 0 && (
        <ul className="told-list" aria-label={t('told.title')}>
          {rows.map((notice) => (
            <ToldRow key={notice.id} notice={notice} see={() => see.mutate({ notices: [notice.id] })} />
          ))}
        </ul>
      )}
      {told.hasNextPage && (
        <Button
          className="button"
          isPending={told.isFetchingNextPage}
          onPress={() => void told.fetchNextPage()}
        >
          {t('told.more')}
        </Button>
      )}
      <FilterRows />
      {may('notices.deliveries') && <Deliveries />}
    </div>
  );
}
